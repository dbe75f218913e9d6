/** The window when the corpus could not be loaded: what happened, what was kept, the way on. */
import type { AppError } from '../../shared/lib/result.ts';
import { Button } from '../components/Button.tsx';
import styles from './LoadFailure.module.css';

export function LoadFailure({ error }: { error: AppError }) {
  return (
    <main className={styles.failure}>
      <section className={styles.text} role="alert">
        <h2>The corpus could not be opened</h2>
        <p>{error.message}</p>
        {error.kept && <p>{error.kept}</p>}
        {error.hint && <p>{error.hint}</p>}
        <Button onClick={() => window.location.reload()}>Reload</Button>
      </section>
    </main>
  );
}
