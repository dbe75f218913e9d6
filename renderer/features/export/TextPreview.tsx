/** The first lines of the text that would be saved. */
import { useMemo } from 'react';
import { previewOf, type TextFile } from '../../../shared/export/textFile.ts';
import styles from './TextPreview.module.css';

export function TextPreview({ file }: { readonly file: TextFile }) {
  const { shown, more } = useMemo(() => previewOf(file.text), [file]);
  return (
    <section className={styles.preview} aria-label="Preview of the file" tabIndex={0}>
      <pre className={styles.lines}>{shown}</pre>
      {more > 0 && <p className={styles.more}>and {more.toLocaleString('en')} more lines</p>}
    </section>
  );
}
