/** The one control of how well a statement must be sourced to be shown, and how many it hides. It holds everywhere. */
import { useId } from 'react';
import type { EvidenceGrade } from '../../../shared/model/evidence.ts';
import type { HiddenCounts } from '../../../shared/network/evidenceFloor.ts';
import { change } from '../../state/actions.ts';
import { useHiddenCounts, useView } from '../../state/selectors.ts';
import styles from './EvidenceControl.module.css';

const CHOICES: readonly { readonly grade: EvidenceGrade; readonly name: string }[] = [
  { grade: 'unsourced', name: 'All, unsourced too' },
  { grade: 'secondary', name: 'Sourced only' },
  { grade: 'primary', name: 'Primary only' },
];

export function EvidenceControl() {
  const leastGrade = useView((view) => view.leastGrade);
  const hidden = useHiddenCounts();
  const countId = useId();
  const text = describeHidden(hidden);
  return (
    <div className={styles.control}>
      <label className={styles.label}>
        Evidence shown
        <select
          className={styles.select}
          value={leastGrade}
          aria-describedby={text ? countId : undefined}
          onChange={(event) =>
            change({ type: 'set-least-grade', grade: event.target.value as EvidenceGrade })
          }
        >
          {CHOICES.map(({ grade, name }) => (
            <option key={grade} value={grade}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {text && (
        <span id={countId} className={styles.hidden} title={text}>
          {text}
        </span>
      )}
    </div>
  );
}

/** "27 results, 79 relations, 29 hardware entries hidden"; empty when nothing is hidden. */
export function describeHidden(hidden: HiddenCounts): string {
  const parts = [
    [hidden.results, 'result', 'results'],
    [hidden.relations, 'relation', 'relations'],
    [hidden.hardware, 'hardware entry', 'hardware entries'],
    [hidden.models, 'model', 'models'],
    [hidden.limitations, 'limitation', 'limitations'],
    [hidden.formulas, 'formula', 'formulas'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return said.length === 0 ? '' : `${said.join(', ')} hidden`;
}
