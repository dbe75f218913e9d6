/** What a file would bring, before it does: added, changed, left as they are, unreadable. */
import type { MergeReport } from '../../../shared/user/mergeUserData.ts';
import styles from './ImportPreview.module.css';
import { changesAnything, toImportLines } from './importWords.ts';

interface ImportPreviewProps {
  readonly name: string;
  readonly report: MergeReport;
  readonly unreadable: number;
}

export function ImportPreview({ name, report, unreadable }: ImportPreviewProps) {
  return (
    <div className={styles.preview}>
      <table className={styles.table}>
        <caption className={styles.caption}>{name}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Add</th>
            <th scope="col">Change</th>
            <th scope="col">Leave</th>
          </tr>
        </thead>
        <tbody>
          {toImportLines(report).map(({ what, tally }) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td>{tally.added}</td>
              <td>{tally.changed}</td>
              <td>{tally.unchanged}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unreadable > 0 && (
        <p>{unreadable === 1 ? '1 entry' : `${unreadable} entries`} cannot be read and would be left out.</p>
      )}
      {!changesAnything(report) && <p>You have all of it already.</p>}
    </div>
  );
}
