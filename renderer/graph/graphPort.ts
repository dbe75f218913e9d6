/**
 * The one way from the rest of the app to the live graph: the graph view registers what can be done with
 * it, commands and exporters ask. Nothing outside renderer/graph ever holds a Cytoscape object.
 */
import type { Point, Positions } from '../../shared/graph/graphModel.ts';
import type { NodeId } from '../../shared/model/ids.ts';

/** Where the graph is looked at from: zoom in screen px per layout unit, pan in screen px. */
export interface Camera {
  readonly zoom: number;
  readonly pan: Point;
  /** Of the drawing area it was taken in, in CSS px: in one of another size, the middle stays the middle. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
}

export interface GraphPort {
  fit(): void;
  zoomBy(factor: number): void;
  /** Brings the node to the middle of the view, zoomed so that its label can be read; no-op for a hidden node. */
  centre(nodeId: NodeId): void;
  readonly camera: () => Camera;
  readonly setCamera: (camera: Camera) => void;
  /** Where the nodes stand once nothing moves, pinned ones included. */
  readonly positions: () => Positions;
  /** Where the node is at this moment, also under the hand or on its way; null when it is not on screen. */
  readonly placeOf: (nodeId: NodeId) => Point | null;
  /** Size of the drawing area in CSS px. */
  readonly size: () => { readonly width: number; readonly height: number };
}

let port: GraphPort | null = null;

const viewWatchers = new Set<() => void>();

/** Called by the graph view when it mounts; returns what to call when it unmounts. */
export function registerGraphPort(mounted: GraphPort): () => void {
  port = mounted;
  tellViewMoved();
  return () => {
    if (port !== mounted) return;
    port = null;
    tellViewMoved();
  };
}

/**
 * Calls back whenever the view or a node moves, the drawing changes its size, or the live graph comes or goes:
 * up to several times a frame. Returns what ends it.
 */
export function watchView(watcher: () => void): () => void {
  viewWatchers.add(watcher);
  return () => viewWatchers.delete(watcher);
}

/** Called by the live graph. */
export function tellViewMoved(): void {
  for (const watcher of viewWatchers) watcher();
}

/** The live graph, or null while no graph is on screen. */
export function graphPort(): GraphPort | null {
  return port;
}
