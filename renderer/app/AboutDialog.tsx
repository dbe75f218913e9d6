/** About: what the corpus is and is not, its licence, and what the app does with the network (nothing). */
import { Button } from '../components/Button.tsx';
import { ModalDialog } from '../components/ModalDialog.tsx';
import { closeDialog } from '../state/actions.ts';
import { useAtlas } from '../state/selectors.ts';
import styles from './AboutDialog.module.css';

export function AboutDialog() {
  const { index, hash } = useAtlas();
  const { manifest, review } = index.corpus;
  return (
    <ModalDialog title="About Peak Atlas">
      <div className={styles.text}>
        <p>An offline explorer for the knowledge graph of a systematic literature review.</p>
        <h3>{manifest.title}</h3>
        <p>{manifest.statement}</p>
        <p>
          The review: {review.authors.map((author) => `${author.given} ${author.family}`).join(', ')},{' '}
          <cite>{review.title}</cite>, {review.venue} {review.volume}, {review.year}, arXiv {review.arxiv}.
        </p>
        <dl className={styles.facts}>
          <dt>Corpus of</dt>
          <dd>
            {manifest.date}, build {hash}
          </dd>
          <dt>Licence of the corpus</dt>
          <dd>{manifest.licence}</dd>
          <dt>Licence of the app</dt>
          <dd>MIT</dd>
          <dt>Network</dt>
          <dd>Never used. Links open only when you ask, in your system’s browser.</dd>
        </dl>
      </div>
      <div>
        <Button onClick={closeDialog}>Close</Button>
      </div>
    </ModalDialog>
  );
}
