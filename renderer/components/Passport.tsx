/**
 * A result on one line with the mark of its evidence; pointing at it or focusing it opens the whole
 * passport, and Tab leads into it, to the source, the publication and the copy.
 */
import { useContext, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { PreviewTrigger } from 'react-aria-components/PreviewTrigger';
import type { ReportedResult } from '../../shared/compare/comparison.ts';
import styles from './Passport.module.css';
import { PassportCard } from './PassportCard.tsx';
import { ResultLine } from './ResultLine.tsx';
import { useCopiedResult } from './useCopiedResult.ts';

/** Long enough not to open under a pointer that only passes. */
const OPEN_DELAY_MS = 250;

interface PassportProps {
  readonly reported: ReportedResult;
  /** The unit in which the results beside it stand; the conversion is shown where it is another. */
  readonly unit?: string | undefined;
  /** Says which publication reports it, where several do. */
  readonly named?: boolean;
}

export function Passport({ reported, unit, named = false }: PassportProps) {
  const button = useRef<HTMLButtonElement>(null);
  useCopiedResult(button, reported);
  return (
    <PreviewTrigger delay={OPEN_DELAY_MS}>
      <Button ref={button} className={styles.result ?? ''} data-grade={reported.result.grade}>
        <ResultLine reported={reported} unit={unit} named={named} />
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
