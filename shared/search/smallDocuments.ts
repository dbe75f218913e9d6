/**
 * The documents that are short and many: authors by their names, and every reported number with what makes
 * it mean something. They are made on demand, since a corpus reports several numbers a publication.
 */
import { valueText } from '../compare/resultText.ts';
import { type NodeId, toNodeId } from '../model/ids.ts';
import { metricById } from '../model/metric.ts';
import type { Publication } from '../model/publication.ts';
import type { Result } from '../model/result.ts';
import { type CorpusIndex, fullName } from '../network/corpusIndex.ts';
import { type ResultId, toResultId } from './search.ts';
import { type Passage, passages, type SearchDocument, withoutRemark } from './searchDocuments.ts';

/** Authors in the order in which the corpus first names them. */
export function buildAuthorDocuments(index: CorpusIndex): readonly SearchDocument<NodeId>[] {
  return [...index.authorById.values()].map(({ id, name }) => ({
    id: toNodeId('author', id),
    year: null,
    classes: [],
    passages: [
      ...passages('title', 'Name', [fullName(name)]),
      // Once more, so that `author:dao` finds the author beside what the author wrote.
      ...passages('authors', 'Name', [fullName(name)]),
    ],
  }));
}

/** Results in corpus order. Techniques and authors are those of the publication, and found there. */
export function buildResultDocuments(index: CorpusIndex): readonly SearchDocument<ResultId>[] {
  return index.corpus.publications.flatMap((publication) =>
    publication.results.map((result, place) => ({
      id: toResultId(publication.key, place),
      year: publication.year,
      classes: publication.classes,
      get passages() {
        return resultPassages(index, publication, result);
      },
    })),
  );
}

function resultPassages(index: CorpusIndex, publication: Publication, result: Result): readonly Passage[] {
  const devices = result.hardwareIds.flatMap((id) => {
    const device = index.hardwareById.get(id);
    return device ? [[withoutRemark(device.name), ...device.aliases].join(', ')] : [];
  });
  const given = (text: string | null) => (text === null ? [] : [text]);
  return [
    ...passages('title', 'Result', [resultTitle(result)]),
    ...passages('models', 'Model', given(result.model)),
    ...passages('hardware', 'Hardware', [...given(result.hardware), ...devices]),
    ...passages('summary', 'Baseline', given(result.baseline)),
    ...passages('summary', 'Conditions', given(result.conditions)),
    ...passages('contributions', 'Reported by', [publication.shortName]),
  ];
}

/** "Inference speed-up: 3.25x". */
export function resultTitle(result: Pick<Result, 'metric' | 'value' | 'unit'>): string {
  return `${metricById(result.metric)?.name ?? result.metric}: ${valueText(result)}`;
}
