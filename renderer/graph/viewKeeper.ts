/**
 * Keeps the view of the graph where it should be: fitted until the user moves it, on the same spot when the
 * pane changes size, on the surroundings of a focus, and back again when the focus is left.
 */
import type { Core } from 'cytoscape';
import type { GraphNode, Positions } from '../../shared/graph/graphModel.ts';
import { cameraOf, fittedCamera, motionMs, moveCamera } from './cameraControl.ts';
import type { Camera } from './graphPort.ts';

export interface ViewKeeper {
  /** Fits the view to the nodes, and keeps it fitted to them until it is moved. */
  readonly fit: (nodes: readonly GraphNode[]) => void;
  /** Moves the view as asked; null does nothing. */
  readonly moveTo: (camera: Camera | null, durationMs: number) => void;
  /** To be called when the user moved the view by pointer, wheel or fingers. */
  readonly userMoved: () => void;
  /** Looks at the nodes of a new focus, or with null at what was looked at before the focus. */
  readonly followFocus: (nodes: readonly GraphNode[] | null, durationMs?: number) => void;
}

interface ViewKeeperOptions {
  readonly positions: () => Positions;
  /** Where to start; null fits the view to the nodes given. */
  readonly camera: Camera | null;
  readonly nodes: readonly GraphNode[];
  /** The view was moved, or, with null, fitted. */
  readonly onCamera: (camera: Camera | null) => void;
}

export function createViewKeeper(cy: Core, options: ViewKeeperOptions): ViewKeeper {
  /** What the view is fitted to; null once it was moved. */
  let fitted: readonly GraphNode[] | null = options.camera ? null : options.nodes;
  let beforeFocus: { readonly camera: Camera; readonly fitted: readonly GraphNode[] | null } | null = null;
  let size = { width: cy.width(), height: cy.height() };

  const refit = (durationMs: number) => {
    if (fitted && cy.width() > 0 && cy.height() > 0) {
      moveCamera(cy, fittedCamera(cy, fitted, options.positions()), durationMs);
    }
  };

  const tell = (camera: Camera) => options.onCamera({ ...camera, size });

  const onResize = () => {
    const before = size;
    size = { width: cy.width(), height: cy.height() };
    if (size.width === before.width && size.height === before.height) return;
    if (fitted) return refit(0);
    cy.panBy({ x: (size.width - before.width) / 2, y: (size.height - before.height) / 2 });
    tell(cameraOf(cy));
  };

  const leaveFocus = () => {
    // Moved meanwhile, the view stays where the user put it.
    if (beforeFocus && fitted) {
      fitted = beforeFocus.fitted;
      if (fitted) refit(motionMs());
      else moveCamera(cy, beforeFocus.camera, motionMs());
    }
    beforeFocus = null;
  };

  if (options.camera) moveCamera(cy, inSize(options.camera, size), 0);
  else refit(0);
  cy.on('resize', onResize);

  return {
    fit: (nodes) => {
      fitted = nodes;
      refit(motionMs());
      options.onCamera(null);
    },
    moveTo: (camera, durationMs) => {
      if (!camera) return;
      fitted = null;
      moveCamera(cy, camera, durationMs);
      tell(camera);
    },
    userMoved: () => {
      fitted = null;
      tell(cameraOf(cy));
    },
    followFocus: (nodes, durationMs = motionMs()) => {
      if (nodes) beforeFocus ??= { camera: cameraOf(cy), fitted };
      // The table of the focus came or went: its space is taken note of before the view moves.
      cy.resize();
      if (!nodes) return leaveFocus();
      fitted = nodes;
      refit(durationMs);
    },
  };
}

/** The camera for a drawing area of another size than it was taken in: what was in the middle stays there. */
function inSize(camera: Camera, size: NonNullable<Camera['size']>): Camera {
  const before = camera.size ?? size;
  const pan = {
    x: camera.pan.x + (size.width - before.width) / 2,
    y: camera.pan.y + (size.height - before.height) / 2,
  };
  return { ...camera, pan };
}
