/** What the pointer does in the graph, as calls: nothing here knows what they lead to. */
import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { NodeId } from '../../shared/model/ids.ts';

export interface GraphEvents {
  /** A node was tapped; `additive` with Shift, Ctrl or ⌘. */
  readonly onTap: (id: NodeId, additive: boolean) => void;
  readonly onDoubleTap: (id: NodeId) => void;
  readonly onBackgroundTap: () => void;
  /** The pointer has rested on a node, or left it. */
  readonly onHover: (id: NodeId | null) => void;
  /** The view or a node moved, by whatever means. */
  readonly onMove: () => void;
  /** A node moved, by whatever means; called for each, after `onMove`. */
  readonly onNodeMove: () => void;
  /** The user moved the view with pointer, wheel or fingers. */
  readonly onUserMove: () => void;
}

/** A pointer that only passes over a node does not light it up. */
const HOVER_MS = 50;

/** The view counts as resting when it has not moved for so long. */
const REST_MS = 160;

/** Listens until the graph is destroyed. */
export function listenToGraph(cy: Core, events: GraphEvents): void {
  let hoverTimer: ReturnType<typeof setTimeout> | undefined;
  let dragging = false;
  const hoverSoon = (id: NodeId | null) => {
    clearTimeout(hoverTimer);
    hoverTimer = setTimeout(() => events.onHover(id), HOVER_MS);
  };
  cy.on('tap', 'node', (event) => events.onTap(idOfTarget(event), isAdditive(event)));
  cy.on('dbltap', 'node', (event) => events.onDoubleTap(idOfTarget(event)));
  cy.on('tap', (event) => {
    if (event.target === cy) events.onBackgroundTap();
  });
  cy.on('mouseover', 'node', (event) => {
    if (!dragging) hoverSoon(idOfTarget(event));
  });
  cy.on('mouseout', 'node', () => {
    if (!dragging) hoverSoon(null);
  });
  cy.on('grab', 'node', () => {
    dragging = true;
  });
  cy.on('free', 'node', () => {
    dragging = false;
  });
  cy.on('position', 'node', () => {
    events.onMove();
    events.onNodeMove();
  });
  // The last frame of an animation may have been drawn without its edges: at rest all of it is drawn again.
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  cy.on('viewport resize', () => {
    events.onMove();
    clearTimeout(restTimer);
    restTimer = setTimeout(() => cy.forceRender(), REST_MS);
  });
  cy.on('dragpan scrollzoom pinchzoom', events.onUserMove);
  cy.on('destroy', () => {
    clearTimeout(hoverTimer);
    clearTimeout(restTimer);
  });
}

function idOfTarget(event: EventObject): NodeId {
  return (event.target as NodeSingular).id() as NodeId;
}

function isAdditive(event: EventObject): boolean {
  const original = event.originalEvent as MouseEvent | undefined;
  return Boolean(original?.shiftKey || original?.ctrlKey || original?.metaKey);
}
