/** The changes of what graph is drawn and how: part of the changes of a view, see viewChange.ts. */
import type { NodeId } from '../model/ids.ts';
import { sameList } from './sameList.ts';
import {
  GRAPH_KINDS,
  type GraphKind,
  type LayoutId,
  type PathChoice,
  type PinnedPlace,
  type ProjectionId,
  type ProjectionOptions,
  type ViewState,
} from './viewState.ts';

/** Choices of one value each that need no rule of their own. */
type DrawingOption =
  | 'laneBy'
  | 'gridBy'
  | 'sizeBy'
  | 'colourBy'
  | 'edgeRoute'
  | 'dimFiltered'
  | 'focusDepth'
  | 'focusDirection';

export type GraphChange =
  | { readonly type: 'toggle-graph-kind'; readonly kind: GraphKind }
  /** Another graph of the corpus, with its own threshold and layout. */
  | { readonly type: 'set-projection'; readonly projection: ProjectionId }
  | { readonly type: 'set-projection-options'; readonly options: Partial<ProjectionOptions> }
  /** Another way to place the nodes, around a node where the way has a centre. */
  | { readonly type: 'set-layout'; readonly layout: LayoutId | null; readonly centre: NodeId | null }
  | { readonly type: 'set-drawing'; readonly options: Partial<Pick<ViewState, DrawingOption>> }
  /** Takes nodes out of the graph, and out of the selection. */
  | { readonly type: 'hide-nodes'; readonly nodeIds: readonly NodeId[] }
  /** Leaves nothing but these in the graph. */
  | { readonly type: 'keep-only'; readonly nodeIds: readonly NodeId[] }
  /** Brings back what was hidden by hand, and what was not kept. */
  | { readonly type: 'show-hidden' }
  /** Brings back these alone, whether they were hidden or not kept. */
  | { readonly type: 'show-nodes'; readonly nodeIds: readonly NodeId[] }
  /** Gives nodes a place of their own in a layout, in layout units; one drag is one step for undo. */
  | {
      readonly type: 'pin-nodes';
      readonly layout: LayoutId;
      readonly places: Readonly<Record<NodeId, PinnedPlace>>;
      /** Changes of one gesture share it and are undone together. */
      readonly gesture?: string;
    }
  | { readonly type: 'unpin-nodes'; readonly layout: LayoutId; readonly nodeIds: readonly NodeId[] }
  /** How much of a graph too large to be shown whole is shown by rank. */
  | { readonly type: 'set-node-limit'; readonly limit: number | null }
  /** Opens the cluster around the node, or closes it again. */
  | { readonly type: 'toggle-cluster'; readonly seed: NodeId }
  /** Shows the neighbours of these nodes, whatever their rank, in place of those of others. */
  | { readonly type: 'show-neighbours'; readonly nodeIds: readonly NodeId[] }
  | { readonly type: 'set-path'; readonly path: PathChoice | null };

/** The state after the change; the very same object when nothing changes. */
export function applyGraphChange(view: ViewState, change: GraphChange): ViewState {
  switch (change.type) {
    case 'toggle-graph-kind': {
      const shown = new Set(view.graphKinds);
      if (!shown.delete(change.kind)) shown.add(change.kind);
      return { ...view, graphKinds: GRAPH_KINDS.filter((kind) => shown.has(kind)) };
    }
    case 'set-projection':
      return change.projection === view.projection
        ? view
        : {
            ...view,
            projection: change.projection,
            projectionOptions: { ...view.projectionOptions, threshold: null },
            layout: null,
            layoutCentre: null,
            openClusters: [],
          };
    case 'set-projection-options': {
      const options = { ...view.projectionOptions, ...change.options };
      const same =
        options.threshold === view.projectionOptions.threshold &&
        options.normalisation === view.projectionOptions.normalisation;
      return same ? view : { ...view, projectionOptions: options };
    }
    case 'set-layout':
      return change.layout === view.layout && change.centre === view.layoutCentre
        ? view
        : { ...view, layout: change.layout, layoutCentre: change.centre };
    case 'set-drawing':
      return optionsOf(change.options).every((option) => change.options[option] === view[option])
        ? view
        : { ...view, ...change.options };
    case 'hide-nodes': {
      const hidden = [...new Set([...view.hidden, ...change.nodeIds])];
      if (hidden.length === view.hidden.length) return view;
      const gone = new Set(change.nodeIds);
      return { ...view, hidden, selection: view.selection.filter((id) => !gone.has(id)) };
    }
    case 'keep-only': {
      const keptOnly = [...new Set(change.nodeIds)];
      return view.keptOnly !== null && sameList(keptOnly, view.keptOnly) && view.hidden.length === 0
        ? view
        : { ...view, keptOnly, hidden: [] };
    }
    case 'show-hidden':
      return view.hidden.length === 0 && view.keptOnly === null
        ? view
        : { ...view, hidden: [], keptOnly: null };
    case 'show-nodes': {
      const back = new Set(change.nodeIds);
      const hidden = view.hidden.filter((id) => !back.has(id));
      const keptOnly = view.keptOnly && [...new Set([...view.keptOnly, ...change.nodeIds])];
      return hidden.length === view.hidden.length && keptOnly?.length === view.keptOnly?.length
        ? view
        : { ...view, hidden, keptOnly };
    }
    case 'pin-nodes': {
      const places = { ...view.pins[change.layout] };
      for (const [id, place] of Object.entries(change.places)) places[id as NodeId] = toTenths(place);
      return { ...view, pins: { ...view.pins, [change.layout]: places } };
    }
    case 'unpin-nodes': {
      const pinned = Object.entries(view.pins[change.layout] ?? {});
      const freed = new Set(change.nodeIds);
      const left = pinned.filter(([id]) => !freed.has(id as NodeId));
      if (left.length === pinned.length) return view;
      const { [change.layout]: _unpinned, ...others } = view.pins;
      return {
        ...view,
        pins: left.length === 0 ? others : { ...others, [change.layout]: Object.fromEntries(left) },
      };
    }
    case 'set-node-limit':
      return change.limit === view.nodeLimit ? view : { ...view, nodeLimit: change.limit };
    case 'toggle-cluster':
      return {
        ...view,
        openClusters: view.openClusters.includes(change.seed)
          ? view.openClusters.filter((seed) => seed !== change.seed)
          : [...view.openClusters, change.seed],
      };
    case 'show-neighbours':
      return sameList(change.nodeIds, view.neighboursOf) ? view : { ...view, neighboursOf: change.nodeIds };
    case 'set-path':
      if (samePath(change.path, view.path)) return view;
      return { ...view, path: change.path, focus: change.path === null ? view.focus : null };
  }
}

/** What undo calls the change: "Undo hide 12 nodes". */
export function nameOfGraphChange(change: GraphChange): string {
  switch (change.type) {
    case 'toggle-graph-kind':
      return `show or hide ${change.kind} nodes`;
    case 'set-projection':
      return 'change of projection';
    case 'set-projection-options':
      return 'change of what is joined';
    case 'set-layout':
      return 'change of layout';
    case 'set-drawing':
      return optionsOf(change.options)
        .map((option) => OPTION_NAMES[option])
        .join(' and ');
    case 'hide-nodes':
      return `hide ${countOf(change.nodeIds)}`;
    case 'keep-only':
      return `keep only ${countOf(change.nodeIds)}`;
    case 'show-hidden':
      return 'show hidden nodes';
    case 'show-nodes':
      return `show ${countOf(change.nodeIds)}`;
    case 'pin-nodes':
      return `pin ${countOf(Object.keys(change.places))}`;
    case 'unpin-nodes':
      return `unpin ${countOf(change.nodeIds)}`;
    case 'set-node-limit':
      return 'change of how many nodes are shown';
    case 'toggle-cluster':
      return 'open or close a cluster';
    case 'show-neighbours':
      return change.nodeIds.length === 0 ? 'leave out neighbours' : 'show neighbours';
    case 'set-path':
      return change.path === null ? 'leave paths' : 'show paths';
  }
}

const OPTION_NAMES: Readonly<Record<DrawingOption, string>> = {
  laneBy: 'change of lanes',
  gridBy: 'change of blocks',
  sizeBy: 'change of size',
  colourBy: 'change of colour',
  edgeRoute: 'change of lines',
  dimFiltered: 'dim or leave out what is filtered',
  focusDepth: 'change of depth',
  focusDirection: 'change of direction',
};

/** "1 node", "12 nodes". */
export function countOf(nodeIds: readonly string[]): string {
  return nodeIds.length === 1 ? '1 node' : `${nodeIds.length} nodes`;
}

function optionsOf(options: Partial<Pick<ViewState, DrawingOption>>): readonly DrawingOption[] {
  return Object.keys(options) as DrawingOption[];
}

/** Places to a tenth of a layout unit: finer than can be seen, and short in links. */
function toTenths({ x, y }: PinnedPlace): PinnedPlace {
  const round = (value: number) => Math.round(value * 10) / 10 || 0;
  return { x: round(x), y: round(y) };
}

function samePath(left: PathChoice | null, right: PathChoice | null): boolean {
  return left?.kind === right?.kind && left?.from === right?.from && left?.to === right?.to;
}
