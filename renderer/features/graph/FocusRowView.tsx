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

const ROLE_WORDS = { citing: 'cites the focus', cited: 'is referenced by the focus' } as const;

export function FocusRowView({ row }: { readonly row: FocusRow }) {
  const { nodeId, publication, role, authors } = row;
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
      data-kind="publication"
      data-id={idOf(nodeId)}
      data-hidden={hidden || undefined}
      data-selected={selected || undefined}
      onPointerEnter={() => hover(nodeId)}
      onPointerLeave={() => hover(null)}
    >
      <td>
        <span className={styles.name} title={ROLE_WORDS[role]}>
          <MarkSymbol shape="circle" colour={role} />
          <button type="button" className={styles.link} onClick={open}>
            {publication.title}
          </button>
        </span>
        {hidden && <span className={styles.hidden}>hidden by the filters</span>}
      </td>
      <td>{authors}</td>
      <td className={styles.year}>{publication.year}</td>
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
