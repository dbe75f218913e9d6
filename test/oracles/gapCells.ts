/** The publications of one cell of the gap map the slow way: every publication asked by itself. */
import { idOf, kindOf, type NodeId } from '../../shared/model/ids.ts';
import { metricById } from '../../shared/model/metric.ts';
import type { Publication } from '../../shared/model/publication.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';

export function publicationsInCell(
  index: CorpusIndex,
  keys: readonly string[],
  row: NodeId,
  columns: 'hardware' | 'metric',
  column: string,
): readonly string[] {
  return keys.filter((key) => {
    const publication = index.publicationByKey.get(key);
    return publication && hasRow(index, publication, row) && hasColumn(index, publication, columns, column);
  });
}

function hasRow(index: CorpusIndex, { strategies, techniques }: Publication, row: NodeId): boolean {
  if (kindOf(row) === 'technique') return techniques.some(({ id }) => id === idOf(row));
  const isUnder = (strategy: string | null): boolean =>
    strategy !== null &&
    (strategy === idOf(row) || isUnder(index.strategyById.get(strategy)?.parent ?? null));
  const filedUnder = techniques.flatMap(({ id }) => {
    const technique = index.techniqueById.get(id);
    return technique ? [technique.strategy, ...technique.otherStrategies] : [];
  });
  return [...strategies, ...filedUnder].some(isUnder);
}

function hasColumn(
  index: CorpusIndex,
  { hardware, results }: Publication,
  columns: 'hardware' | 'metric',
  column: string,
): boolean {
  if (columns === 'metric') {
    return results.some(({ metric }) => metric === column || `topic:${metricById(metric)?.topic}` === column);
  }
  const isUnder = (id: string | null): boolean =>
    id !== null && (id === column || isUnder(index.hardwareById.get(id)?.parent ?? null));
  return [...hardware.map(({ id }) => id), ...results.flatMap(({ hardwareIds }) => hardwareIds)].some(
    isUnder,
  );
}
