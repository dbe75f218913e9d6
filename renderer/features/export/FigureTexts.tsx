/** The texts that go into the manuscript beside a figure, each with a button that copies it. */
import { Copy } from 'lucide-react';
import { IconButton } from '../../components/IconButton.tsx';
import { copyText } from '../../state/copyText.ts';
import styles from './FigureTexts.module.css';

interface FigureTextsProps {
  readonly caption: string;
  readonly alternative: string;
  readonly methods: string;
}

export function FigureTexts({ caption, alternative, methods }: FigureTextsProps) {
  return (
    <details className={styles.texts}>
      <summary>Texts for the manuscript</summary>
      <dl>
        <Text name="Caption" text={caption} />
        <Text name="Alternative text" text={alternative} />
        <Text name="Methods" text={methods} />
      </dl>
    </details>
  );
}

function Text({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div className={styles.text}>
      <dt>
        {name}
        <IconButton
          label={`Copy ${name.toLowerCase()}`}
          icon={<Copy size={14} aria-hidden="true" />}
          onClick={() =>
            void copyText(text, {
              code: 'export/text-copied',
              done: `${name} copied.`,
              hint: 'Select the text and copy that.',
            })
          }
        />
      </dt>
      <dd>{text}</dd>
    </div>
  );
}
