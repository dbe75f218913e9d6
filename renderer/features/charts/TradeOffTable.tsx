/** The trade-off as a table: both results of every pair, with their passports. */
import type { TradeOff } from '../../../shared/chart/tradeOff.ts';
import { metricName } from '../../../shared/compare/resultRows.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { EntityLink } from '../../components/EntityLink.tsx';
import { NotReported } from '../../components/NotReported.tsx';
import { Passport } from '../../components/Passport.tsx';
import styles from './ChartTable.module.css';

export function TradeOffTable({ tradeOff: { x, y, xUnit, yUnit, points } }: { readonly tradeOff: TradeOff }) {
  return (
    <table className={styles.table} aria-label={`${metricName(x)} against ${metricName(y)} as a table`}>
      <thead>
        <tr>
          <th scope="col">Publication</th>
          <th scope="col">Model</th>
          <th scope="col">{metricName(x)}</th>
          <th scope="col">{metricName(y)}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is that of the corpus, and pairs have no name
          <tr key={place} data-publication={point.publicationKey}>
            <td>
              <EntityLink nodeId={toNodeId('publication', point.publicationKey)} />
            </td>
            <td>{point.model ?? <NotReported />}</td>
            <td>
              <Passport reported={point.x.reported} unit={xUnit} />
            </td>
            <td>
              <Passport reported={point.y.reported} unit={yUnit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
