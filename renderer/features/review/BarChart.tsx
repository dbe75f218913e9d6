/** Horizontal bars, one a line: each is a button that opens the publications it counts. */
import type { CSSProperties } from 'react';
import type { Bar, BarChart as BarChartData } from '../../../shared/review/barCharts.ts';
import { toBarTable } from '../../../shared/review/reviewTables.ts';
import { countText } from '../../components/countText.ts';
import styles from './BarChart.module.css';
import { ChartFigure } from './ChartFigure.tsx';
import { CountButton } from './CountButton.tsx';
import { openCounted, verbOf } from './openCounted.ts';

export function BarChart({ chart }: { readonly chart: BarChartData }) {
  const largest = Math.max(...chart.bars.map((bar) => bar.keys.length), 1);
  return (
    <ChartFigure
      title={chart.title}
      note={chart.note}
      makeTable={() => toBarTable(chart)}
      picture={
        <ul className={styles.bars}>
          {chart.bars.map((bar) => (
            <li key={bar.id}>
              <BarLine bar={bar} share={bar.keys.length / largest} />
            </li>
          ))}
        </ul>
      }
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">{chart.title}</th>
              <th scope="col">Publications</th>
            </tr>
          </thead>
          <tbody>
            {chart.bars.map((bar) => (
              <tr key={bar.id}>
                <th scope="row">
                  <span className={styles.rowName} style={levelOf(bar)}>
                    {bar.name}
                  </span>
                </th>
                <td>
                  <CountButton counted={bar} what={bar.name} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function BarLine({ bar, share }: { readonly bar: Bar; readonly share: number }) {
  const count = bar.keys.length;
  const body = (
    <>
      <span className={styles.name}>{bar.name}</span>
      <span className={styles.track}>
        <span
          className={styles.bar}
          style={{ width: `${share * 100}%`, background: `var(--data-${bar.tone})` }}
        />
      </span>
      <span className={styles.count}>{count.toLocaleString('en')}</span>
    </>
  );
  if (count === 0) {
    return (
      <div className={styles.line} style={levelOf(bar)} data-empty>
        {body}
      </div>
    );
  }
  const name = `${bar.name}: ${countText(count, 'publication')}, ${verbOf(bar)}`;
  return (
    <button
      type="button"
      className={styles.line}
      style={levelOf(bar)}
      aria-label={name}
      title={name}
      onClick={() => openCounted(bar)}
    >
      {body}
    </button>
  );
}

function levelOf({ level }: Bar): CSSProperties {
  return { '--level': level } as CSSProperties;
}
