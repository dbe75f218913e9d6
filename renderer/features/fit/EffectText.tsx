/** What a technique does to each part of the memory, in a line each. */
import type { FitRow } from '../../../shared/fit/fitRows.ts';
import { amountText, gigabytesText, PART_NAMES, partChanges } from '../../../shared/fit/fitWords.ts';
import { memoryEffectText } from '../../../shared/model/memoryEffect.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './EffectText.module.css';

export function EffectText({ row, plain }: { readonly row: FitRow; readonly plain: FitRow }) {
  const index = useIndex();
  const task = useView(({ fit }) => fit.task);
  const { technique, estimate } = row;
  if (estimate === null) {
    const effects = technique?.memoryEffect ?? [];
    return <p className={styles.effects}>{effects.map(memoryEffectText).join(', ') || 'not known'}</p>;
  }
  const changes = plain.estimate ? partChanges(index, task, row, plain.estimate) : [];
  if (technique && changes.length === 0) return <p className={styles.effects}>no part changes</p>;
  return (
    <ul className={styles.effects}>
      {changes.map(({ part, before, after }) => (
        <li key={part}>
          {PART_NAMES[part]}{' '}
          {before.least === before.most ? amountText(before.most / 1e9) : gigabytesText(before)} →{' '}
          {gigabytesText(after)}
        </li>
      ))}
    </ul>
  );
}
