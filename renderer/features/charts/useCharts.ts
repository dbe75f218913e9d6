/** What the charts are made of, from the state of the window. */
import { useMemo } from 'react';
import { firstPoints, MOST_MARKS, panelsOf, reportedBy } from '../../../shared/chart/chartData.ts';
import { buildTradeOff, metricPairs } from '../../../shared/chart/tradeOff.ts';
import { useIndex, useView, useVisible } from '../../state/selectors.ts';

/** The results of the publications that the filters leave. */
function useReported() {
  const index = useIndex();
  const { publications } = useVisible();
  return useMemo(() => reportedBy(index, publications), [index, publications]);
}

export function useDotPlot() {
  const index = useIndex();
  const results = useReported();
  const { metric, groupBy } = useView((view) => view.charts);
  const panels = useMemo(
    () =>
      panelsOf(
        index,
        results.filter(({ result }) => result.metric === metric),
        groupBy,
      ),
    [index, results, metric, groupBy],
  );
  const shown = useMemo(() => firstPoints(panels), [panels]);
  return { metric, groupBy, results, all: panels, panels: shown.panels, left: shown.left };
}

/** What is left out of the chart is in the table that leaves the app. The pair chosen, or the first of those of which something is known; null where nothing is. */
export function useTradeOff() {
  const results = useReported();
  const { x, y, loose } = useView((view) => view.charts);
  const pairs = useMemo(() => metricPairs(results, loose), [results, loose]);
  const [first] = pairs;
  const chosenX = x ?? first?.x ?? null;
  const chosenY = y ?? pairs.find((pair) => pair.x === chosenX)?.y ?? null;
  const tradeOff = useMemo(
    () => (chosenX === null || chosenY === null ? null : buildTradeOff(results, chosenX, chosenY, loose)),
    [results, chosenX, chosenY, loose],
  );
  const shown = useMemo(
    () => tradeOff && { ...tradeOff, points: tradeOff.points.slice(0, MOST_MARKS) },
    [tradeOff],
  );
  const left = (tradeOff?.points.length ?? 0) - (shown?.points.length ?? 0);
  return { pairs, all: tradeOff, tradeOff: shown, left, x: chosenX, y: chosenY, loose };
}
