/** The dot plot as a table: every result with its passport. */
import type { ChartPanel } from '../../../shared/chart/chartData.ts';
import { GROUPING_NAMES } from '../../../shared/chart/chartTables.ts';
import { metricName } from '../../../shared/compare/resultRows.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import type { ChartGrouping } from '../../../shared/view/chartsPart.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { NotReported } from '../../components/NotReported.tsx';
import { Passport } from '../../components/Passport.tsx';
import styles from './ChartTable.module.css';

interface DotTableProps {
  readonly panels: readonly ChartPanel[];
  readonly groupBy: ChartGrouping;
  readonly metric: string;
}

export function DotTable({ panels, groupBy, metric }: DotTableProps) {
  const withGroup = groupBy !== 'publication';
  return (
    <table className={styles.table} aria-label={`${metricName(metric)} as a table`}>
      <thead>
        <tr>
          {withGroup ? <th scope="col">{GROUPING_NAMES[groupBy]}</th> : null}
          <th scope="col">Publication</th>
          <th scope="col">Result</th>
          <th scope="col">Baseline</th>
          <th scope="col">Conditions</th>
        </tr>
      </thead>
      {panels.map((panel) => (
        <tbody key={panel.unit}>
          {panel.groups.flatMap(({ name, points }) =>
            points.map(({ reported, unit }) => (
              <tr
                key={`${name} ${reported.publicationKey} ${reported.result.value} ${reported.result.conditions}`}
                data-publication={reported.publicationKey}
              >
                {withGroup ? <th scope="row">{name}</th> : null}
                <td>
                  <EntityLink nodeId={toNodeId('publication', reported.publicationKey)} />
                </td>
                <td>
                  <Passport reported={reported} unit={unit} />
                </td>
                <td>{reported.result.baseline ?? <NotReported />}</td>
                <td>{reported.result.conditions ?? <NotReported />}</td>
              </tr>
            )),
          )}
        </tbody>
      ))}
    </table>
  );
}
