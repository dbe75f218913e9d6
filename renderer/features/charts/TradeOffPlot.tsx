/** One metric against another, as a scatter plot and as a table. */
import { useMemo } from 'react';
import type { ChartInput } from '../../../shared/chart/chartFigure.ts';
import { toTradeOffTable } from '../../../shared/chart/chartTables.ts';
import { buildScatterPlot } from '../../../shared/chart/scatterPlot.ts';
import { metricName } from '../../../shared/compare/resultRows.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { countText } from '../../components/countText.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LabelledSelect } from '../../components/LabelledSelect.tsx';
import { TableExport } from '../../components/TableExport.tsx';
import { useIndex } from '../../state/selectors.ts';
import { ChartExport } from './ChartExport.tsx';
import toolbar from './ChartsToolbar.module.css';
import { ChartsToolbar } from './ChartsToolbar.tsx';
import { ChartView, leftOutText } from './ChartView.tsx';
import { setCharts } from './setCharts.ts';
import { TradeOffTable } from './TradeOffTable.tsx';
import { useTradeOff } from './useCharts.ts';

export function TradeOffPlot() {
  const index = useIndex();
  const { pairs, all, tradeOff, left, x, y, loose } = useTradeOff();
  const gains = [...new Set(pairs.map((pair) => pair.x))];
  const prices = pairs.filter((pair) => pair.x === x);
  const build = useMemo(
    () =>
      tradeOff !== null && tradeOff.points.length > 0
        ? (input: ChartInput) => buildScatterPlot(input, tradeOff)
        : null,
    [tradeOff],
  );
  const withNone = <Id extends string>(id: string | null, options: readonly (readonly [Id, string])[]) =>
    id === null || options.some(([option]) => option === id)
      ? options
      : ([[id, `${metricName(id)} (0)`], ...options] as readonly (readonly [string, string])[]);
  return (
    <>
      <ChartsToolbar
        exports={
          build && tradeOff ? (
            <>
              <ChartExport build={build} />
              <TableExport makeTable={() => toTradeOffTable(index, all ?? tradeOff)} view="charts" />
            </>
          ) : null
        }
      >
        <LabelledSelect
          className={toolbar.choice}
          label="Gain"
          value={x ?? ''}
          options={withNone(
            x,
            gains.map((id) => [id, metricName(id)] as const),
          )}
          onChange={(id) => setCharts({ x: id, y: null }, `chart ${metricName(id).toLowerCase()}`)}
        />
        <LabelledSelect
          className={toolbar.choice}
          label="against"
          value={y ?? ''}
          options={withNone(
            y,
            prices.map((pair) => [pair.y, `${metricName(pair.y)} (${pair.count})`] as const),
          )}
          onChange={(id) => setCharts({ x, y: id }, `chart against ${metricName(id).toLowerCase()}`)}
        />
        <label className={toolbar.toggle}>
          <Checkbox
            checked={loose}
            onChange={() => setCharts({ loose: !loose }, 'change which results are paired')}
          />
          Also where no model is named
        </label>
      </ChartsToolbar>
      {build && tradeOff ? (
        <ChartView
          build={build}
          remark={`Each mark pairs two results of one publication on one model${loose ? ', or where one of them names none' : ''}. Their conditions may differ: the passports say them.${
            tradeOff.otherUnits > 0
              ? ` ${countText(tradeOff.otherUnits, 'result')} in units that do not convert are left out.`
              : ''
          }${left > 0 ? ` ${leftOutText(left)}` : ''}`}
        >
          <TradeOffTable tradeOff={tradeOff} />
        </ChartView>
      ) : (
        <EmptyState title="Nothing to set against each other">
          <p>
            No publication that the filters leave reports both metrics on the same model. Choose others above,
            or take filters away.
          </p>
        </EmptyState>
      )}
    </>
  );
}
