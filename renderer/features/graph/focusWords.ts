/** What surrounds a focus, in a sentence. Pure. */
import type { FocusReach } from '../../../shared/graph/focusRoles.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../../../shared/network/corpusIndex.ts';

/**
 * "In focus: GPTQ, 12 publications cite it, it references 5."; with levels beyond the first: "In focus: GPTQ, up to 2
 * citations away: 40 on the side of what cites it, 11 on that of what it references." Empty without a focus.
 */
export function describeFocus(
  index: CorpusIndex,
  focus: NodeId | null,
  { roles, levels }: FocusReach,
): string {
  if (focus === null || !roles.has(focus)) return '';
  let [citing, cited, farthest] = [0, 0, 1];
  for (const [id, role] of roles) {
    if (role === 'citing') citing += 1;
    if (role === 'cited') cited += 1;
    farthest = Math.max(farthest, levels.get(id) ?? 0);
  }
  const name = `In focus: ${shortNameOf(index, focus)}`;
  return farthest === 1
    ? `${name}, cited by ${citing} and referencing ${cited} of the corpus.`
    : `${name}, up to ${farthest} citations away: ${citing} on the side of what cites it, ${cited} on the side of what it references.`;
}
