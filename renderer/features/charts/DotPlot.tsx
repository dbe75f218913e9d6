/** The results of one metric, by publication, hardware or model: as dots and as a table. */
import { useCallback } from 'react';
import { metricsOf } from '../../../shared/chart/chartData.ts';
import type { ChartInput } from '../../../shared/chart/chartFigure.ts';
import { GROUPING_NAMES, toDotPlotTable } from '../../../shared/chart/chartTables.ts';
import { buildDotPlot } from '../../../shared/chart/dotPlot.ts';
import { metricName } from '../../../shared/compare/resultRows.ts';
import { CHART_GROUPINGS } from '../../../shared/view/chartsPart.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LabelledSelect } from '../../components/LabelledSelect.tsx';
import { TableExport } from '../../components/TableExport.tsx';
import { useIndex } from '../../state/selectors.ts';
import { ChartExport } from './ChartExport.tsx';
import toolbar from './ChartsToolbar.module.css';
import { ChartsToolbar } from './ChartsToolbar.tsx';
import { ChartView, leftOutText } from './ChartView.tsx';
import { DotTable } from './DotTable.tsx';
import { setCharts } from './setCharts.ts';
import { useDotPlot } from './useCharts.ts';

const GROUPINGS = CHART_GROUPINGS.map((id) => [id, GROUPING_NAMES[id]] as const);

export function DotPlot() {
  const index = useIndex();
  const { metric, groupBy, results, all, panels, left } = useDotPlot();
  const build = useCallback(
    (input: ChartInput) => buildDotPlot(input, metric, panels, groupBy),
    [metric, panels, groupBy],
  );
  const options = metricsOf(results).map(({ id, name, count }) => [id, `${name} (${count})`] as const);
  const isThere = panels.length > 0;
  return (
    <>
      <ChartsToolbar
        exports={
          isThere ? (
            <>
              <ChartExport build={build} />
              <TableExport makeTable={() => toDotPlotTable(index, metric, all, groupBy)} view="charts" />
            </>
          ) : null
        }
      >
        <LabelledSelect
          className={toolbar.choice}
          label="Metric"
          value={metric}
          options={isThere ? options : [[metric, `${metricName(metric)} (0)`], ...options]}
          onChange={(id) => setCharts({ metric: id }, `chart ${metricName(id).toLowerCase()}`)}
        />
        <LabelledSelect
          className={toolbar.choice}
          label="By"
          value={groupBy}
          options={GROUPINGS}
          onChange={(id) => setCharts({ groupBy: id }, `chart by ${GROUPING_NAMES[id].toLowerCase()}`)}
        />
      </ChartsToolbar>
      {isThere ? (
        <ChartView build={build} remark={left === 0 ? undefined : leftOutText(left)}>
          <DotTable panels={panels} groupBy={groupBy} metric={metric} />
        </ChartView>
      ) : (
        <EmptyState title={`Nothing reports ${metricName(metric).toLowerCase()}`}>
          <p>No publication that the filters leave has a result of this metric. Choose another above.</p>
        </EmptyState>
      )}
    </>
  );
}
