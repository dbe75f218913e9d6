/** The texts that go into the manuscript beside a figure, each with a button that copies it. */
import { Copy } from 'lucide-react';
import { IconButton } from '../../components/IconButton.tsx';
import { notify } from '../../state/actions.ts';
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
          onClick={() => void copyText(name, text)}
        />
      </dt>
      <dd>{text}</dd>
    </div>
  );
}

async function copyText(name: string, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    notify('info', { code: 'export/text-copied', message: `${name} copied.` });
  } catch {
    notify('warning', {
      code: 'export/text-not-copied',
      message: 'The clipboard cannot be written to here.',
      hint: 'Select the text and copy that.',
    });
  }
}
