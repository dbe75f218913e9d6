/** Relevance: the judged queries over the shipped corpus, scored for each engine. */

import type { Corpus } from '../../shared/model/corpus.ts';
import judged from '../fixtures/judgedQueries.json' with { type: 'json' };
import { enginesFor } from './engines.ts';
import { type Judgements, mean, ndcgAt10, reciprocalRank } from './relevance.ts';
import type { Row } from './report.ts';

interface JudgedQuery {
  readonly query: string;
  readonly task: string;
  readonly relevant: Judgements;
}

const QUERIES = judged.queries as unknown as readonly JudgedQuery[];

/** Without fields and years, which the other engine does not know. */
const PLAIN_QUERIES = QUERIES.filter(({ query }) => !query.includes(':') || /\d:\d/u.test(query));

export function judgedSearchRows(corpus: Corpus): readonly Row[] {
  return enginesFor(corpus).flatMap((engine) => {
    const answer = engine.load(engine.build());
    const row = (label: string, queries: readonly JudgedQuery[]): Row => {
      const scored = queries.map(({ query, relevant }) => ({ ranking: answer(query), relevant }));
      const mrr = mean(scored.map((it) => reciprocalRank(it.ranking, it.relevant)));
      const ndcg = mean(scored.map((it) => ndcgAt10(it.ranking, it.relevant)));
      return {
        measure: `${label}, ${engine.name}`,
        value: `MRR ${mrr.toFixed(3)}, nDCG@10 ${ndcg.toFixed(3)}`,
      };
    };
    return [
      row(`Relevance, ${QUERIES.length} judged queries`, QUERIES),
      row(`Relevance, the ${PLAIN_QUERIES.length} without operators`, PLAIN_QUERIES),
    ];
  });
}
