/** The techniques by what is known of their effect, each with its memory, computed and measured. */
import { Fragment, useRef } from 'react';
import { EFFECT_KINDS, type FitResult, type FitRow } from '../../../shared/fit/fitRows.ts';
import { EFFECT_NAMES } from '../../../shared/fit/fitWords.ts';
import { inputsText } from '../../../shared/fit/inputsText.ts';
import type { FitMachine } from '../../../shared/fit/machine.ts';
import { isTrained } from '../../../shared/fit/memory.ts';
import { countText } from '../../components/countText.ts';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { useView } from '../../state/selectors.ts';
import { FitRowView } from './FitRowView.tsx';
import styles from './FitTable.module.css';

interface FitTableProps {
  readonly machine: FitMachine;
  readonly result: FitResult;
}

export function FitTable({ machine, result }: FitTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView((state) => state.fit);
  useKeptScroll(scroller, 'what fits', `${machine.name} ${view.task}`);
  const withToken = !isTrained(view.task) && machine.bandwidthGBs !== null;
  const sections = [
    ...EFFECT_KINDS.map((kind) => ({
      name: EFFECT_NAMES[kind],
      rows: result.rows.filter(({ effect }) => effect === kind),
    })),
    { name: 'Cannot be used here', rows: view.withUnmet ? result.unmet : [] },
  ].filter(({ rows }) => rows.length > 0);
  const toView = (row: FitRow) => (
    <FitRowView
      key={row.technique?.id ?? ''}
      row={row}
      plain={result.plain}
      machine={machine}
      withToken={withToken}
      isOpen={row.technique !== null && row.technique.id === view.opened}
    />
  );
  return (
    <div ref={scroller} className={styles.scroller}>
      <p className={styles.inputs}>
        Computed for {inputsText(view, machine)}. GB are 10⁹ bytes on one device; working memory is not
        counted.
      </p>
      <table className={styles.table} aria-label="What fits">
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              Technique
            </th>
            <th scope="col">Memory of a device, computed</th>
            <th scope="col">Largest model, computed</th>
            {withToken ? <th scope="col">Time per token at least, computed</th> : null}
            <th scope="col">Measured on such hardware</th>
          </tr>
        </thead>
        <tbody>{toView(result.plain)}</tbody>
        {sections.map(({ name, rows }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={withToken ? 5 : 4} className={styles.section}>
                <span className={styles.sectionName}>{name}</span>{' '}
                <span className={styles.count}>{countText(rows.length, 'technique')}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <Fragment key={row.technique?.id ?? ''}>{toView(row)}</Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
