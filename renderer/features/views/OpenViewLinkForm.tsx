/** Takes a link to a view, as it was copied, and shows the view: one step of undo. */
import { useId, useState } from 'react';
import type { Result } from '../../../shared/lib/result.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { decodeDeepLink } from '../../../shared/view/deepLink.ts';
import { type ParsedView, parseViewState } from '../../../shared/view/parseViewState.ts';
import { Button } from '../../components/Button.tsx';
import { closeDialog } from '../../state/actions.ts';
import { openView } from '../../state/openDeepLink.ts';
import { useAtlas } from '../../state/selectors.ts';
import styles from './OpenViewLinkForm.module.css';

export function OpenViewLinkForm() {
  const { index } = useAtlas();
  const [text, setText] = useState('');
  const hintId = useId();
  const link = linkIn(text);
  const parsed = readView(link, index);
  const view = parsed.ok ? parsed.value : null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (view === null) return;
        closeDialog();
        openView(view);
      }}
    >
      <label className={styles.field}>
        <span className={styles.label}>Link</span>
        <textarea
          className={styles.box}
          rows={4}
          autoFocus
          spellCheck={false}
          placeholder="Paste a link made by “Copy link to this view”"
          aria-describedby={hintId}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
      </label>
      <p id={hintId} className={styles.hint} role="status">
        {text.trim() === '' ? '' : hintOf(parsed.ok ? null : parsed.error.message, view?.dropped.length ?? 0)}
      </p>
      <div className={styles.buttons}>
        <Button onClick={closeDialog}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={view === null}>
          Open
        </Button>
      </div>
    </form>
  );
}

function readView(link: string, index: CorpusIndex): Result<ParsedView> {
  const decoded = decodeDeepLink(link);
  return decoded.ok ? parseViewState(decoded.value, index) : decoded;
}

/** What follows the first `#`; the whole text where there is none, so that the part alone can be pasted too. */
function linkIn(text: string): string {
  const joined = text.replace(/\s+/g, '');
  return joined.slice(joined.indexOf('#') + 1);
}

function hintOf(fault: string | null, dropped: number): string {
  if (fault !== null) return fault;
  if (dropped === 0) return 'Opens in place of the view on screen; Undo brings that back.';
  return `Names ${dropped === 1 ? '1 item' : `${dropped} items`} that this corpus does not hold; the rest is shown.`;
}
