/** Every technique of a stack against every other: how many publications combined them, and what is said. */
import { type KeyboardEvent, useRef } from 'react';
import { toNodeId } from '../../../shared/model/ids.ts';
import { kindOfPair, type TechniquePair } from '../../../shared/stack/stackPairs.ts';
import type { StackSummary } from '../../../shared/stack/stackSummary.ts';
import { pairWords } from '../../../shared/stack/stackWords.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { useGridFocus } from '../../components/useGridFocus.ts';
import { useView } from '../../state/selectors.ts';
import styles from './PairMatrix.module.css';
import { setStacks } from './setStacks.ts';

export function PairMatrix({ name, stack }: { readonly name: string; readonly stack: StackSummary }) {
  const table = useRef<HTMLTableElement>(null);
  const opened = useView((view) => view.stacks.pair);
  const { techniques, pairs } = stack;
  const { cellProps, onKeyDown, onFocus } = useGridFocus(table, {
    rows: techniques.length,
    columns: techniques.length,
  });
  const pairAt = (row: number, column: number) =>
    pairs.find(({ one, other }) => {
      const [first, second] = [techniques[Math.min(row, column)], techniques[Math.max(row, column)]];
      return one === first && other === second;
    });
  const open = ({ one, other }: TechniquePair) =>
    setStacks({ pair: [one.id, other.id] }, `open ${one.name} + ${other.name}`);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const at = event.target instanceof Element ? event.target.getAttribute('data-at') : null;
    const [row = 0, column = 0] = at?.split(',').map(Number) ?? [];
    const pair = at === null ? undefined : pairAt(row, column);
    if (pair && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      open(pair);
    } else onKeyDown(event);
  };
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>Pairs of {name}</figcaption>
      <table
        ref={table}
        role="grid"
        aria-label={`Pairs of ${name}`}
        className={styles.table}
        onKeyDown={onKey}
        onFocus={onFocus}
      >
        <thead>
          <tr>
            <td />
            {techniques.map((technique, place) => (
              <th key={technique.id} scope="col" className={styles.number} title={technique.name}>
                {place + 1}
                <span className="visually-hidden"> {technique.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {techniques.map((technique, row) => (
            <tr key={technique.id}>
              <th scope="row" className={styles.name}>
                <span className={styles.place}>{row + 1}</span>
                <EntityLink nodeId={toNodeId('technique', technique.id)} plain />
              </th>
              {techniques.map((other, column) => {
                const pair = pairAt(row, column);
                const at = cellProps(row, column);
                return pair ? (
                  <td
                    key={other.id}
                    {...at}
                    className={styles.cell}
                    data-pair={kindOfPair(pair)}
                    aria-selected={opened.includes(technique.id) && opened.includes(other.id)}
                    aria-label={`${technique.name} + ${other.name}: ${pairWords(pair)}`}
                    title={pairWords(pair)}
                    onClick={() => open(pair)}
                  >
                    {pair.together.length > 0 ? pair.together.length : ''}
                    <span className={styles.sign}>{signOf(pair)}</span>
                  </td>
                ) : (
                  <td key={other.id} {...at} className={styles.self} aria-label={technique.name} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function signOf(pair: TechniquePair): string {
  if (kindOfPair(pair) === 'never') return '–';
  return pair.said.map(({ relation }) => (relation === 'complements' ? '+' : '!')).join('');
}
