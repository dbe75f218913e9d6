/** One publication around the focus: its role, title, authors, year, and what can be done with it. */
import { Columns3, Crosshair, PanelRight } from 'lucide-react';
import { idOf } from '../../../shared/model/ids.ts';
import { canCompare } from '../../../shared/view/viewChange.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { graphPort } from '../../graph/graphPort.ts';
import { change, hover, select, setSession } from '../../state/actions.ts';
import { isVisible, useView, useVisible } from '../../state/selectors.ts';
import styles from './FocusTable.module.css';
import type { FocusRow } from './focusRows.ts';
import { MarkSymbol } from './LegendSymbol.tsx';

/** Every row is as high, whatever it says; the style sheet has the same number. */
export const FOCUS_ROW_PX = 48;

const ROLE_WORDS = { citing: 'cites the focus', cited: 'is referenced by the focus' } as const;
const FAR_ROLE_WORDS = {
  citing: (level: number) => `cites the focus round about, ${level} citations away`,
  cited: (level: number) => `is referenced by the focus round about, ${level} citations away`,
} as const;

interface FocusRowViewProps {
  readonly row: FocusRow;
  /** 1-based place in the whole table, its head included. */
  readonly rowIndex: number;
  readonly withLevel: boolean;
}

export function FocusRowView({ row, rowIndex, withLevel }: FocusRowViewProps) {
  const { nodeId, publication, role, level, authors } = row;
  const hidden = !isVisible(useVisible(), nodeId);
  const comparable = useView((view) => canCompare(view, nodeId));
  const selected = useView((view) => view.selection.includes(nodeId));
  const open = () => {
    select(nodeId);
    graphPort()?.centre(nodeId);
  };
  const { shortName } = publication;
  return (
    <tr
      className={styles.row}
      aria-rowindex={rowIndex}
      data-kind="publication"
      data-id={idOf(nodeId)}
      data-hidden={hidden || undefined}
      data-selected={selected || undefined}
      onPointerEnter={() => hover(nodeId)}
      onPointerLeave={() => hover(null)}
    >
      <td>
        <span className={styles.name} title={level === 1 ? ROLE_WORDS[role] : FAR_ROLE_WORDS[role](level)}>
          <MarkSymbol shape="circle" colour={role} />
          <button type="button" className={styles.link} title={publication.title} onClick={open}>
            {publication.title}
          </button>
        </span>
        {hidden && <span className={styles.hidden}>hidden by the filters</span>}
      </td>
      <td>
        <span className={styles.authors} title={authors}>
          {authors}
        </span>
      </td>
      <td className={styles.year}>{publication.year}</td>
      {withLevel && <td className={styles.year}>{level}</td>}
      <td className={styles.actions}>
        <IconButton
          compact
          label={`Focus on ${shortName}`}
          icon={<Crosshair size={14} aria-hidden="true" />}
          onClick={() => change({ type: 'focus', nodeId })}
        />
        <IconButton
          compact
          label={`Add ${shortName} to comparison`}
          icon={<Columns3 size={14} aria-hidden="true" />}
          disabled={!comparable}
          onClick={() => change({ type: 'add-to-comparison', nodeId })}
        />
        <IconButton
          compact
          label={`Open details of ${shortName}`}
          icon={<PanelRight size={14} aria-hidden="true" />}
          onClick={() => {
            setSession({ detailsOpen: true });
            open();
          }}
        />
      </td>
    </tr>
  );
}
