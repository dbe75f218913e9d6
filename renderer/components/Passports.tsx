/**
 * A count, a range or the like that opens the results behind it: under its metric each on a line,
 * each line opening its passport. One result alone shows its passport at once.
 */
import { ChevronRight, Copy } from 'lucide-react';
import { type MouseEvent, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import type { ReportedResult } from '../../shared/compare/comparison.ts';
import { groupByMetric, groupComparable, metricName } from '../../shared/compare/resultRows.ts';
import { required } from '../../shared/lib/assert.ts';
import { useAtlas } from '../state/selectors.ts';
import { Button } from './Button.tsx';
import { copyPassports } from './copyPassports.ts';
import { countText } from './countText.ts';
import { LongList } from './LongList.tsx';
import { PassportCard } from './PassportCard.tsx';
import styles from './Passports.module.css';
import { ResultLine } from './ResultLine.tsx';
import { useCopiedResult } from './useCopiedResult.ts';

interface PassportsProps {
  readonly results: readonly ReportedResult[];
  /** What is shown: a number, a range. */
  readonly text: string;
  /** What the results are: "results of FlexGen". */
  readonly what: string;
}

export function Passports({ results, text, what }: PassportsProps) {
  const title = `${countText(results.length, 'result')} ${what}`;
  return (
    <DialogTrigger>
      <AriaButton className={styles.opener ?? ''} aria-label={`${text}: open ${title}`}>
        {text}
      </AriaButton>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.dialog ?? ''} aria-label={title}>
          <PassportList results={results} title={title} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function PassportList({
  results,
  title,
}: {
  readonly results: readonly ReportedResult[];
  readonly title: string;
}) {
  const { index } = useAtlas();
  const named = new Set(results.map(({ publicationKey }) => publicationKey)).size > 1;
  const sourced = results.map(({ result, publicationKey }) => ({
    result,
    publication: required(index.publicationByKey.get(publicationKey), `publication "${publicationKey}"`),
  }));
  const stopClick = (event: MouseEvent) => event.stopPropagation();
  return (
    // What the list stands on, a row of a table, is not clicked by clicking in the list.
    <div onClick={stopClick}>
      <header className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {results.length > 1 ? (
          <Button variant="quiet" onClick={() => copyPassports(sourced)}>
            <Copy size={13} aria-hidden="true" />
            Copy all
          </Button>
        ) : null}
      </header>
      {groupByMetric(results).map(({ metric, results: ofMetric }) => (
        <div key={metric}>
          <h4 className={styles.metric}>{metricName(metric)}</h4>
          <LongList
            items={groupComparable(ofMetric).flat()}
            renderItem={({ reported, unit }) => (
              <OpenablePassport
                reported={reported}
                unit={unit}
                named={named}
                openAtFirst={results.length === 1}
              />
            )}
          />
        </div>
      ))}
    </div>
  );
}

interface OpenablePassportProps {
  readonly reported: ReportedResult;
  readonly unit: string;
  readonly named: boolean;
  readonly openAtFirst: boolean;
}

function OpenablePassport({ reported, unit, named, openAtFirst }: OpenablePassportProps) {
  const [open, setOpen] = useState(openAtFirst);
  const button = useRef<HTMLButtonElement>(null);
  useCopiedResult(button, reported);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.line}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={13} aria-hidden="true" className={open ? styles.turned : undefined} />
        <ResultLine reported={reported} unit={unit} named={named} />
      </button>
      {open ? <PassportCard reported={reported} /> : null}
    </>
  );
}
