/** A chart as wide as the pane, whose marks open their passports in the details, above the same as a table. */
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Chart, ChartInput } from '../../../shared/chart/chartFigure.ts';
import type { ReportedResult } from '../../../shared/compare/comparison.ts';
import { countText } from '../../components/countText.ts';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { openResult } from '../../state/actions.ts';
import { selectAtlas, useIndex } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { useColourScheme } from '../../state/useColourScheme.ts';
import styles from './ChartView.module.css';
import { FigureSvg } from './FigureSvg.tsx';

const LEAST_WIDTH_PX = 560;

interface ChartViewProps {
  readonly build: (input: ChartInput) => Chart;
  /** What has to be known to read it. */
  readonly remark?: string | undefined;
  /** The table. */
  readonly children: ReactNode;
}

export function ChartView({ build, remark, children }: ChartViewProps) {
  const index = useIndex();
  const scheme = useColourScheme();
  const scroller = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(LEAST_WIDTH_PX);
  useKeptScroll(scroller, 'chart', 'chart');

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setWidth(Math.max(LEAST_WIDTH_PX, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { figure, spots } = useMemo(
    () => build({ index, width, scheme, caption: [], recipe: null }),
    [build, index, width, scheme],
  );
  return (
    <div ref={scroller} className={styles.scroller}>
      {remark === undefined ? null : <p className={styles.remark}>{remark}</p>}
      <div className={styles.chart} style={{ width: figure.width, height: figure.height }}>
        <FigureSvg figure={figure} />
        {spots.map(({ id, x, y, name, results }) => (
          <button
            key={id}
            type="button"
            // The table below holds the same for the keyboard, in an order that can be followed.
            tabIndex={-1}
            className={styles.spot}
            style={{ left: x, top: y }}
            aria-label={name}
            title={name}
            onClick={() => openFirst(results)}
          />
        ))}
      </div>
      {children}
    </div>
  );
}

/** Said where a chart cannot hold everything. */
export function leftOutText(count: number): string {
  return `${countText(count, 'more result')} ${count === 1 ? 'is' : 'are'} left out here: filters narrow the chart, and the table that leaves the app holds all.`;
}

function openFirst([first]: readonly ReportedResult[]): void {
  const whole = selectAtlas(useStore.getState())?.index;
  const place = first
    ? (whole?.publicationByKey.get(first.publicationKey)?.results.indexOf(first.result) ?? -1)
    : -1;
  if (first && place >= 0) openResult({ publicationKey: first.publicationKey, place });
}
