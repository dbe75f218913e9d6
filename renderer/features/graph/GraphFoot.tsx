/** Over the foot of the drawing: the bar of the selection in the middle, the minimap at its right, never over one another. */
import styles from './GraphFoot.module.css';
import { Minimap } from './Minimap.tsx';
import { SelectionBar } from './SelectionBar.tsx';

export function GraphFoot() {
  return (
    <div className={styles.foot}>
      <SelectionBar />
      <Minimap />
    </div>
  );
}
