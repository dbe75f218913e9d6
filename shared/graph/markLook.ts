/** Which marks look alike, for whatever draws thousands of them at once. Pure. */

import type { NodeId } from '../model/ids.ts';
import type { Emphasis } from './emphasis.ts';
import type { GraphNode } from './graphModel.ts';
import { FADED_OPACITY, type FocusRole, KIND_STYLES, markOf, type Shape } from './graphStyle.ts';
import type { Palette } from './palette.ts';

export interface MarkGroup {
  readonly shape: Shape;
  readonly fill: string;
  readonly opacity: number;
  /** Places in the list of nodes, ascending. */
  readonly places: readonly number[];
}

/** The nodes by look, the faded first, which is the order to draw them in. Every node is in exactly one group. */
export function groupMarksByLook(
  nodes: readonly GraphNode[],
  emphasis: Emphasis,
  roles: ReadonlyMap<NodeId, FocusRole>,
  palette: Palette,
): readonly MarkGroup[] {
  const groups = new Map<string, { shape: Shape; fill: string; opacity: number; places: number[] }>();
  nodes.forEach((node, place) => {
    const fading = emphasis.fadingOfNode(node);
    const { shape } = KIND_STYLES[node.kind];
    const fill = palette[roles.get(node.id) ?? markOf(node)];
    const key = `${shape}|${fill}|${fading}`;
    const group = groups.get(key);
    if (group) group.places.push(place);
    else
      groups.set(key, {
        shape,
        fill,
        opacity: fading === null ? 1 : FADED_OPACITY[fading],
        places: [place],
      });
  });
  return [...groups.values()].sort((a, b) => a.opacity - b.opacity);
}
