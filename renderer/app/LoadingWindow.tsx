/** The window while the corpus loads: the skeleton of the real layout, and progress as it is measured. */
import type { Progress } from '../../shared/worker/workerProtocol.ts';
import styles from './LoadingWindow.module.css';

export function LoadingWindow({ progress }: { progress: Progress | null }) {
  const phase = progress?.phase ?? 'Opening the corpus';
  return (
    <main className={styles.skeleton} aria-busy="true">
      <div className={styles.side} />
      <div className={styles.centre}>
        <div className={styles.progress}>
          <label className={styles.phase} htmlFor="load-progress">
            {phase}
          </label>
          <progress
            id="load-progress"
            className={styles.bar}
            {...(progress ? { value: progress.done, max: progress.total } : {})}
          />
        </div>
      </div>
      <div className={styles.side} />
    </main>
  );
}
