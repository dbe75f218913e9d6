/**
 * The two axes of a gap map as trees: strategies with their techniques; hardware by vendor, model sizes in bands, or
 * metrics by topic. An axis says which publications belong to a place on it, and which results.
 */

import { type NodeId, toNodeId } from '../model/ids.ts';
import { METRIC_TOPICS, METRICS, metricById } from '../model/metric.ts';
import type { Publication } from '../model/publication.ts';
import type { Result } from '../model/result.ts';
import { type CorpusIndex, hardwareWithAncestors, shortNameOf } from '../network/corpusIndex.ts';
import type { GapColumns } from '../view/gapMapPart.ts';

export interface AxisPlace {
  readonly id: string;
  readonly name: string;
  /** The entity that it is; null for bands, topics and metrics. */
  readonly nodeId: NodeId | null;
  /** What stands under it, in the order of the catalogue. */
  readonly children: readonly AxisPlace[];
}

export interface ColumnAxis {
  readonly roots: readonly AxisPlace[];
  /** Ids of all places to which the publication belongs, those above included. */
  readonly placesOf: (publication: Publication) => ReadonlySet<string>;
  /** Ids of all places to which one of its results belongs; none where the corpus cannot tell. */
  readonly placesOfResult: (result: Result, publication: Publication) => ReadonlySet<string>;
}

/** Strategies with the techniques filed directly under them; those under which there is no technique are left out. */
export function rowAxis(index: CorpusIndex): readonly AxisPlace[] {
  const techniques = (strategyId: string) =>
    (index.techniqueIdsByStrategy.get(strategyId) ?? []).map((id) => placeOfNode(index, 'technique', id, []));
  const strategy = (id: string): readonly AxisPlace[] => {
    const children = [...(index.strategyChildrenById.get(id) ?? []).flatMap(strategy), ...techniques(id)];
    return children.length === 0 ? [] : [placeOfNode(index, 'strategy', id, children)];
  };
  return index.corpus.strategies.filter(({ parent }) => parent === null).flatMap(({ id }) => strategy(id));
}

export function columnAxis(index: CorpusIndex, columns: GapColumns): ColumnAxis {
  return { hardware: hardwareAxis, 'model-size': sizeAxis, metric: metricAxis }[columns](index);
}

function hardwareAxis(index: CorpusIndex): ColumnAxis {
  const place = (id: string): AxisPlace =>
    placeOfNode(index, 'hardware', id, (index.hardwareChildrenById.get(id) ?? []).map(place));
  const withAbove = (ids: readonly string[]) =>
    new Set(ids.flatMap((id) => hardwareWithAncestors(index, id)));
  return {
    roots: index.corpus.hardware.filter(({ parent }) => parent === null).map(({ id }) => place(id)),
    placesOf: ({ hardware, results }) =>
      withAbove([...hardware.map(({ id }) => id), ...results.flatMap(({ hardwareIds }) => hardwareIds)]),
    placesOfResult: ({ hardwareIds }) => withAbove(hardwareIds),
  };
}

interface SizeBand {
  readonly id: string;
  readonly name: string;
  /** Billions of parameters: at least, and less than. */
  readonly least: number;
  readonly below: number;
}

/** Bands in billions of parameters, chosen so that sizes that are published together stay together. */
export const SIZE_BANDS: readonly SizeBand[] = [
  { id: 'below-1', name: 'Below 1 B', least: 0, below: 1 },
  { id: '1-10', name: '1 to 10 B', least: 1, below: 10 },
  { id: '10-30', name: '10 to 30 B', least: 10, below: 30 },
  { id: '30-100', name: '30 to 100 B', least: 30, below: 100 },
  { id: '100-1000', name: '100 B to 1 T', least: 100, below: 1000 },
  { id: 'from-1000', name: '1 T and more', least: 1000, below: Number.POSITIVE_INFINITY },
];

/** Publications that name no model with a size. */
export const NO_SIZE = 'no-size';

function sizeAxis(): ColumnAxis {
  const bandOf = (paramsB: number | null) =>
    SIZE_BANDS.find(({ least, below }) => paramsB !== null && paramsB >= least && paramsB < below)?.id;
  const places = (bands: readonly (string | undefined)[]) =>
    new Set(bands.filter((band) => band !== undefined));
  return {
    roots: [...SIZE_BANDS, { id: NO_SIZE, name: 'Size not reported' }].map(({ id, name }) => ({
      id,
      name,
      nodeId: null,
      children: [],
    })),
    placesOf: ({ models }) => {
      const found = places(models.map(({ paramsB }) => bandOf(paramsB)));
      return found.size > 0 ? found : new Set([NO_SIZE]);
    },
    // A result names its model as the publication does; a family or a model it does not list has no size here.
    placesOfResult: ({ model }, { models }) =>
      places(models.filter(({ name }) => name === model).map(({ paramsB }) => bandOf(paramsB))),
  };
}

/** How topics are told from metrics; the same as the values of the metric's facet. */
const TOPIC_PREFIX = 'topic:';

function metricAxis(): ColumnAxis {
  const withTopic = (metric: string) => {
    const topic = metricById(metric)?.topic;
    return topic === undefined ? [metric] : [metric, TOPIC_PREFIX + topic];
  };
  return {
    roots: METRIC_TOPICS.map((topic) => ({
      id: TOPIC_PREFIX + topic,
      name: topic.charAt(0).toUpperCase() + topic.slice(1),
      nodeId: null,
      children: METRICS.filter((metric) => metric.topic === topic).map(({ id, name }) => ({
        id,
        name,
        nodeId: null,
        children: [],
      })),
    })),
    placesOf: ({ results }) => new Set(results.flatMap(({ metric }) => withTopic(metric))),
    placesOfResult: ({ metric }) => new Set(withTopic(metric)),
  };
}

function placeOfNode(
  index: CorpusIndex,
  kind: 'strategy' | 'technique' | 'hardware',
  id: string,
  children: readonly AxisPlace[],
): AxisPlace {
  const nodeId = toNodeId(kind, id);
  return { id: kind === 'hardware' ? id : nodeId, name: shortNameOf(index, nodeId), nodeId, children };
}
