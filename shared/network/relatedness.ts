/** What is related by what it has in common: publications, techniques, authors. Counted over the whole corpus. */
import type { Publication } from '../model/publication.ts';
import { authorId } from './authorId.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { countTogether, type Member, type Related } from './pairs.ts';

/**
 * Co-citation (Small 1973): two publications are related by the publications of the corpus that cite both.
 * The total of a publication is how many of the corpus cite it. `succeeds` is no citation.
 */
export function buildCoCitation(index: CorpusIndex): Related {
  return countTogether(index.corpus.publications.map(citedBy));
}

/**
 * Bibliographic coupling (Kessler 1963): two publications are related by the publications of the corpus that
 * both cite. The total of a publication is how many of the corpus it cites; works outside the corpus do
 * not count, since their keys are not known.
 */
export function buildCoupling(index: CorpusIndex): Related {
  const citingByCited = new Map<string, Member[]>();
  for (const publication of index.corpus.publications) {
    for (const { id, grade } of citedBy(publication)) {
      const citing = citingByCited.get(id) ?? [];
      citing.push({ id: publication.key, grade });
      citingByCited.set(id, citing);
    }
  }
  return countTogether([...citingByCited.values()]);
}

/** Two techniques are related by the publications that introduce, improve, use or evaluate both. */
export function buildCombinations(index: CorpusIndex): Related {
  return countTogether(
    index.corpus.publications.map(({ techniques, metadata }) =>
      techniques.map(({ id }) => ({ id, grade: metadata.grade })),
    ),
  );
}

/** Two authors are related by the publications of the corpus that both wrote. Namesakes are not told apart. */
export function buildCollaboration(index: CorpusIndex): Related {
  return countTogether(
    index.corpus.publications.map(({ authors, metadata }) =>
      authors.map((name) => ({ id: authorId(name), grade: metadata.grade })),
    ),
  );
}

function citedBy(publication: Publication): readonly Member[] {
  return publication.relations
    .filter((relation) => relation.type !== 'succeeds')
    .map(({ target, grade }) => ({ id: target, grade }));
}
