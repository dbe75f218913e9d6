/** Head of a column: the entity's name and kind, what it rests on, and the way out. */
import { X } from 'lucide-react';
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
import styles from './ColumnHeading.module.css';

export function ColumnHeading({ column }: { readonly column: ComparisonColumn }) {
  const kind = kindOf(column.nodeId);
  return (
    <th scope="col" className={styles.heading} data-kind={kind} data-id={idOf(column.nodeId)}>
      <div className={styles.line}>
        <span className={styles.name}>
          <EntityLink nodeId={column.nodeId} />
        </span>
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
