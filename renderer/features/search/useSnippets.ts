/** The snippets of the hits on screen: those that came with the answer, and the others as they are asked for. */
import { useEffect, useState } from 'react';
import type { HitId, SnippetsByHit } from '../../../shared/search/search.ts';
import { hitExplainer } from './hitExplainer.ts';

/**
 * @param query whose hits they are
 * @param known what came with the answer; another object is another answer
 * @param shown the hits on screen, the same list as long as they are the same
 */
export function useSnippets(query: string, known: SnippetsByHit, shown: readonly HitId[]): SnippetsByHit {
  const [asked, setAsked] = useState({ known, snippets: known });
  const snippets = asked.known === known ? asked.snippets : known;

  useEffect(() => {
    const missing = shown.filter((id) => !(id in snippets));
    const explain = hitExplainer();
    if (missing.length === 0 || !explain) return;
    const running = explain(query, missing);
    let isWanted = true;
    void running.result.then((found) => {
      if (isWanted && found.ok) setAsked({ known, snippets: { ...snippets, ...found.value } });
    });
    return () => {
      isWanted = false;
      running.cancel();
    };
  }, [query, known, shown, snippets]);

  return snippets;
}
