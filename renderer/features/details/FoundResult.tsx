/** The passport of the result that was opened from elsewhere, above everything else about its publication. */
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { meetsFloor } from '../../../shared/network/evidenceFloor.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { PassportCard } from '../../components/PassportCard.tsx';
import { closeResult } from '../../state/actions.ts';
import { useAtlas, useView } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import styles from './FoundResult.module.css';

/** Nothing while no result of the publication is opened. */
export function FoundResult({ publicationKey }: { readonly publicationKey: string }) {
  const { index } = useAtlas();
  const opened = useStore((state) => state.openedResult);
  const area = useRef<HTMLElement>(null);
  const leastGrade = useView((view) => view.leastGrade);
  const found =
    opened?.publicationKey === publicationKey
      ? index.publicationByKey.get(publicationKey)?.results[opened.place]
      : undefined;
  const result = found && meetsFloor(found.grade, leastGrade) ? found : undefined;

  useEffect(() => {
    // To the name of the publication, under which it stands. jsdom cannot scroll.
    if (result) area.current?.closest('[aria-label="Details"]')?.scrollTo?.({ top: 0 });
  }, [result]);

  if (!result) return null;
  return (
    <section ref={area} className={styles.found} aria-label="Opened result">
      <header className={styles.head}>
        <h3 className={styles.title}>The result you opened</h3>
        <IconButton
          compact
          label="Close the result"
          icon={<X size={14} aria-hidden="true" />}
          onClick={closeResult}
        />
      </header>
      <PassportCard reported={{ publicationKey, result }} />
    </section>
  );
}
