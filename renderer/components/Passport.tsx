/**
 * A result on one line with the mark of its evidence; pointing at it or focusing it opens the whole
 * passport, and Tab leads into it, to the source and to the publication.
 */
import { useContext, useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { PreviewTrigger } from 'react-aria-components/PreviewTrigger';
import type { ReportedResult } from '../../shared/compare/comparison.ts';
import { resultLine } from '../../shared/compare/resultText.ts';
import { EvidenceMark } from './EvidenceMark.tsx';
import styles from './Passport.module.css';
import { PassportCard } from './PassportCard.tsx';

/** Long enough not to open under a pointer that only passes. */
const OPEN_DELAY_MS = 250;

interface PassportProps {
  readonly reported: ReportedResult;
  /** Shown instead of the whole line, for narrow cells. */
  readonly label?: string;
}

export function Passport({ reported, label }: PassportProps) {
  return (
    <PreviewTrigger delay={OPEN_DELAY_MS}>
      <Button className={styles.result ?? ''} data-grade={reported.result.grade}>
        <EvidenceMark grade={reported.result.grade} />
        <span>{label ?? resultLine(reported.result)}</span>
      </Button>
      <Popover
        className={styles.popover ?? ''}
        placement="bottom start"
        offset={4}
        aria-label="Passport of the result"
      >
        <CloseOnEscape />
        <PassportCard reported={reported} />
      </Popover>
    </PreviewTrigger>
  );
}

/** A passport opened by pointing has no focus in or under it, and must yield to Escape all the same. */
function CloseOnEscape() {
  const state = useContext(OverlayTriggerStateContext);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') state?.close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [state]);
  return null;
}
