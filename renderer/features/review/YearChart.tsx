/** Publications a year as small columns, one panel for all and one a class, on one scale; each column is a button. */
import type { Bar } from '../../../shared/review/barCharts.ts';
import { toYearTable } from '../../../shared/review/reviewTables.ts';
import type { YearChart as YearChartData, YearPanel } from '../../../shared/review/yearChart.ts';
import { countText } from '../../components/countText.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { CountButton } from './CountButton.tsx';
import { openCounted, verbOf } from './openCounted.ts';
import styles from './YearChart.module.css';

export function YearChart({ chart }: { readonly chart: YearChartData }) {
  const largest = Math.max(...chart.panels.flatMap(({ bars }) => bars.map((bar) => bar.keys.length)), 1);
  return (
    <ChartFigure
      title={chart.title}
      note={chart.note}
      makeTable={() => toYearTable(chart)}
      picture={
        <div className={styles.panels}>
          {chart.panels.map((panel) => (
            <Panel key={panel.id} panel={panel} largest={largest} />
          ))}
        </div>
      }
      table={<YearTable chart={chart} />}
    />
  );
}

function Panel({ panel, largest }: { readonly panel: YearPanel; readonly largest: number }) {
  return (
    <div role="group" aria-label={panel.name} className={styles.panel}>
      <p className={styles.name}>{panel.name}</p>
      <ul className={styles.columns}>
        {panel.bars.map((bar) => (
          <li key={bar.id}>
            <Column bar={bar} panelName={panel.name} share={bar.keys.length / largest} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ColumnProps {
  readonly bar: Bar;
  readonly panelName: string;
  readonly share: number;
}

function Column({ bar, panelName, share }: ColumnProps) {
  const count = bar.keys.length;
  const body = (
    <>
      <span className={styles.count}>{count.toLocaleString('en')}</span>
      <span
        className={styles.bar}
        style={{ height: `${share * 100}%`, background: `var(--data-${bar.tone})` }}
      />
    </>
  );
  const name = `${panelName}, ${bar.name}: ${countText(count, 'publication')}`;
  return (
    <>
      {count === 0 ? (
        <div className={styles.column} data-empty>
          {body}
        </div>
      ) : (
        <button
          type="button"
          className={styles.column}
          aria-label={`${name}, ${verbOf(bar)}`}
          title={`${name}, ${verbOf(bar)}`}
          onClick={() => openCounted(bar)}
        >
          {body}
        </button>
      )}
      <span className={styles.year} title={bar.name}>
        ’{bar.name.slice(-2)}
      </span>
    </>
  );
}

function YearTable({ chart }: { readonly chart: YearChartData }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Year</th>
          {chart.panels.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.years.map((year, place) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {chart.panels.map(({ id, name, bars }) => {
              const bar = bars[place];
              return <td key={id}>{bar ? <CountButton counted={bar} what={`${name}, ${year}`} /> : null}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
