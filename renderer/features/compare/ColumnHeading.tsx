/** Head of a column: the entity's name and kind, what it rests on, and the way out. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { ComparisonColumn } from '../../../shared/compare/comparison.ts';
import { idOf, kindOf, toNodeId } from '../../../shared/model/ids.ts';
import { Badge } from '../../components/Badge.tsx';
import { CountLink } from '../../components/CountLink.tsx';
import { countText } from '../../components/countText.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { HiddenByEvidence } from '../../components/HiddenByEvidence.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { KIND_NAMES } from '../../components/kindNames.ts';
import { change } from '../../state/actions.ts';
import { useView } from '../../state/selectors.ts';
import styles from './ColumnHeading.module.css';

interface ColumnHeadingProps {
  readonly column: ComparisonColumn;
  /** Its place in the grid. */
  readonly at: { readonly 'data-at': string; readonly tabIndex: 0 | -1 };
}

export function ColumnHeading({ column, at }: ColumnHeadingProps) {
  const kind = kindOf(column.nodeId);
  return (
    <th scope="col" {...at} className={styles.heading} data-kind={kind} data-id={idOf(column.nodeId)}>
      <div className={styles.line}>
        <span className={styles.name}>
          <EntityLink nodeId={column.nodeId} />
        </span>
        <MoveButton column={column} by={-1} />
        <MoveButton column={column} by={1} />
        <IconButton
          compact
          label={`Remove ${column.label} from comparison`}
          icon={<X size={14} aria-hidden="true" />}
          onClick={() => change({ type: 'remove-from-comparison', nodeId: column.nodeId })}
        />
      </div>
      <div className={styles.line}>
        <Badge>{KIND_NAMES[kind].one}</Badge>
        {kind === 'publication' ? null : (
          <span className={styles.basis}>
            sums up{' '}
            {column.techniques.length > 0 ? (
              <>
                <CountLink
                  nodeIds={column.techniques.map((id) => toNodeId('technique', id))}
                  what={`techniques of ${column.label}`}
                  text={countText(column.techniques.length, 'technique')}
                />
                {' and '}
              </>
            ) : null}
            <CountLink
              nodeIds={column.publications.map((key) => toNodeId('publication', key))}
              what={`publications behind ${column.label}`}
              text={countText(column.publications.length, 'publication')}
            />
          </span>
        )}
      </div>
      {column.hidden === undefined ? null : (
        <div className={styles.line}>
          <HiddenByEvidence count={column.hidden} />
        </div>
      )}
    </th>
  );
}

interface MoveButtonProps {
  readonly column: ComparisonColumn;
  readonly by: -1 | 1;
}

function MoveButton({ column: { nodeId, label }, by }: MoveButtonProps) {
  const isAtEdge = useView(({ comparison }) => comparison.at(by < 0 ? 0 : -1) === nodeId);
  const Icon = by < 0 ? ChevronLeft : ChevronRight;
  return (
    <IconButton
      compact
      className={styles.move}
      // Not disabled, so that who moves by keyboard keeps the focus at the edge.
      aria-disabled={isAtEdge}
      label={`Move ${label} to the ${by < 0 ? 'left' : 'right'}`}
      icon={<Icon size={14} aria-hidden="true" />}
      onClick={({ currentTarget: button }) => {
        change({ type: 'move-in-comparison', nodeId, by });
        // A column that is put elsewhere in the page loses the focus.
        requestAnimationFrame(() => button.focus());
      }}
    />
  );
}
