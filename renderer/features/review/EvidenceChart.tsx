/** Shares of evidence: one bar each for results, relations and hardware, its parts told apart by pattern and outline. */
import { buildEvidenceShares, type EvidenceShare } from '../../../shared/review/evidenceShares.ts';
import { percentOf, toEvidenceTable } from '../../../shared/review/reviewTables.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { useIndex } from '../../state/selectors.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { CountButton } from './CountButton.tsx';
import styles from './EvidenceChart.module.css';

export function EvidenceChart() {
  const shares = buildEvidenceShares(useIndex());
  return (
    <ChartFigure
      title="By evidence"
      makeTable={() => toEvidenceTable(shares)}
      note="Solid is primary, hatched secondary, dotted unsourced. A count opens the publications that hold such statements."
      picture={
        <ul className={styles.shares}>
          {shares.map((share) => (
            <li key={share.id}>
              <Share share={share} />
            </li>
          ))}
        </ul>
      }
      table={<EvidenceTable shares={shares} />}
    />
  );
}

function Share({ share }: { readonly share: EvidenceShare }) {
  return (
    <>
      <p className={styles.name}>
        {share.name} <span className={styles.total}>{share.total.toLocaleString('en')}</span>
      </p>
      <div className={styles.bar} aria-hidden="true">
        {share.grades.map(({ grade, count }) =>
          count === 0 ? null : (
            <span key={grade} className={styles.part} data-grade={grade} style={{ flexGrow: count }} />
          ),
        )}
      </div>
      <ul className={styles.grades} aria-label={share.name}>
        {share.grades.map(({ grade, count, publications }) => (
          <li key={grade} className={styles.grade}>
            <EvidenceMark grade={grade} />
            <CountButton
              counted={publications}
              what={`${share.name}, ${grade}`}
              text={`${count.toLocaleString('en')} ${grade}`}
            />
            <span className={styles.percent}>{percentOf(count, share.total)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function EvidenceTable({ shares }: { readonly shares: readonly EvidenceShare[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Statements</th>
          <th scope="col">Evidence</th>
          <th scope="col">Number</th>
          <th scope="col">Share</th>
          <th scope="col">Publications</th>
        </tr>
      </thead>
      <tbody>
        {shares.flatMap(({ id, name, total, grades }) =>
          grades.map(({ grade, count, publications }) => (
            <tr key={`${id}-${grade}`}>
              <th scope="row">{name}</th>
              <td>
                <EvidenceMark grade={grade} named />
              </td>
              <td>{count.toLocaleString('en')}</td>
              <td>{percentOf(count, total)}</td>
              <td>
                <CountButton counted={publications} what={`${name}, ${grade}`} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
