/** Says in words whatever changes in the graph: the selection, a step of a walk, what is drawn and how. Heard, not seen. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { describeNodes } from '../../../shared/graph/nodeWords.ts';
import { describePaths } from '../../../shared/graph/pathWords.ts';
import { describeStep } from '../../../shared/graph/walkWords.ts';
import { usePathAnswer } from '../../state/paths.ts';
import {
  useFocusReach,
  useGraph,
  useHiddenByHandCount,
  useIndex,
  useMatched,
  useView,
} from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { selectWalkMap, selectWalkPlace } from '../../state/walk.ts';
import { describeChange, type Heard } from './changeWords.ts';
import { describeFocus } from './focusWords.ts';
import styles from './SelectionAnnouncer.module.css';

export function SelectionAnnouncer() {
  const heard = useHeard();
  const before = useRef(heard);
  const [text, setText] = useState(heard.selectionWords);
  useEffect(() => {
    const words = describeChange(before.current, heard);
    before.current = heard;
    // The same words twice in a row are only heard twice when they differ.
    if (words !== '') setText((last) => (last === words ? `${words}\u00a0` : words));
  }, [heard]);
  return (
    <div className={styles.heard} aria-live="polite">
      {text}
    </div>
  );
}

function useHeard(): Heard {
  const index = useIndex();
  const graph = useGraph();
  const hiddenByHand = useHiddenByHandCount();
  const matched = useMatched();
  const reach = useFocusReach();
  const answer = usePathAnswer();
  const said = useStore((state) => state.said);
  const view = useView((it) => it);
  const map = useStore(selectWalkMap);
  const place = useStore(selectWalkPlace);
  const { selection, path, focus } = view;
  const selectionWords = useMemo(
    () =>
      selection.length === 1 && place !== null
        ? describeStep(index, map, place)
        : describeNodes(index, selection),
    [index, map, place, selection],
  );
  const focusWords = useMemo(() => describeFocus(index, focus, reach), [index, focus, reach]);
  const pathWords = useMemo(
    () => (path && answer ? describePaths(index, path, answer) : ''),
    [index, path, answer],
  );
  return useMemo(
    () => ({ view, graph, hiddenByHand, matched, selectionWords, focusWords, pathWords, said }),
    [view, graph, hiddenByHand, matched, selectionWords, focusWords, pathWords, said],
  );
}
