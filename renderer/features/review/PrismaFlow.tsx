/** The PRISMA flow of the review: what is known stands in solid boxes, what is not known in dashed ones. */
import {
  boxesOf,
  buildPrismaFlow,
  describeFlow,
  type FlowBox,
  NOT_KNOWN,
  valueOfBox,
} from '../../../shared/review/prismaFlow.ts';
import { toFlowTable } from '../../../shared/review/reviewTables.ts';
import { useIndex } from '../../state/selectors.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './PrismaFlow.module.css';
import { ReviewProse } from './ReviewProse.tsx';
import { SourceNote } from './SourceNote.tsx';

export function PrismaFlow() {
  const rows = buildPrismaFlow(useIndex().corpus.review);
  if (rows.length === 0)
    return <ReviewProse quiet>This corpus says nothing of how its publications were chosen.</ReviewProse>;
  const boxes = boxesOf(rows);
  return (
    <ChartFigure
      title="PRISMA flow"
      makeTable={() => toFlowTable(rows)}
      note={`A dashed box is ${NOT_KNOWN}: the number is not public, and none is worked out from the others. The counts are the review’s own and of records that this corpus does not hold, so there is nothing to open behind them.`}
      picture={
        <div className={styles.flow}>
          <p className="visually-hidden">{describeFlow(rows)}</p>
          <ol className={styles.rows}>
            {rows.map(({ main, removed }) => (
              <li key={main.id} className={styles.row}>
                <Box box={main} />
                {removed ? <Box box={removed} removed /> : null}
              </li>
            ))}
          </ol>
        </div>
      }
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Stage</th>
              <th scope="col">Number</th>
              <th scope="col">Evidence</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {boxes.map((box) => (
              <tr key={box.id}>
                <th scope="row">{box.name}</th>
                <td>{valueOfBox(box)}</td>
                <td>{box.value === null ? null : <SourceNote evidence={box} />}</td>
                <td>{box.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function Box({ box, removed = false }: { readonly box: FlowBox; readonly removed?: boolean }) {
  return (
    <div className={styles.box} data-known={box.value !== null} data-removed={removed || undefined}>
      <p className={styles.name}>{box.name}</p>
      <p className={styles.value}>{valueOfBox(box)}</p>
      {box.note ? <p className={styles.note}>{box.note}</p> : null}
      {box.value === null ? null : <SourceNote evidence={box} />}
    </div>
  );
}
