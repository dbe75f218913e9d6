/**
 * The bars of a range and the two handles under them. Handles stop at the edges of bars, follow the pointer or
 * the arrow keys at once, and tell of a new range when they are let go. Two fields of the page's own kind laid
 * over each other: React Aria's slider can say where a handle is only as a number, not as "at least 24 GB".
 */
import { type CSSProperties, useState } from 'react';
import { describeRange, formatNumber } from '../../../shared/facets/describeRange.ts';
import type { RangeBinCount } from '../../../shared/facets/facet.ts';
import { type Handles, handlesOf, rangeOf } from '../../../shared/facets/rangeHandles.ts';
import type { Range } from '../../../shared/view/viewState.ts';
import { countText } from '../../components/countText.ts';
import styles from './RangeSlider.module.css';

interface RangeSliderProps {
  readonly name: string;
  readonly unit: string;
  readonly bins: readonly RangeBinCount[];
  readonly range: Range;
  readonly onChange: (range: Range) => void;
}

export function RangeSlider({ name, unit, bins, range, onChange }: RangeSliderProps) {
  /** Where the handles are while they are moved; null while they are not. */
  const [moved, setMoved] = useState<Handles | null>(null);
  const handles = moved ?? handlesOf(bins, range);
  const [left, right] = handles;
  const [least, most] = rangeOf(bins, handles);
  // The two enclose at least one bar: who pushes one against the other leaves it where it was.
  const move = (to: Handles) => {
    if (to[0] < to[1]) setMoved(to);
  };
  const settle = () => {
    if (moved === null) return;
    setMoved(null);
    onChange(rangeOf(bins, moved));
  };
  const handle = {
    type: 'range',
    className: styles.handle,
    min: 0,
    max: bins.length,
    step: 1,
    onPointerUp: settle,
    onKeyUp: settle,
    onBlur: settle,
  } as const;
  const share = (edge: number) => (bins.length === 0 ? 0 : edge / bins.length);
  return (
    <div className={styles.slider}>
      <Bars bins={bins} unit={unit} handles={handles} />
      <div className={styles.track} style={{ '--from': share(left), '--to': share(right) } as CSSProperties}>
        <input
          {...handle}
          aria-label={`${name}, least`}
          aria-valuetext={least === null ? 'no lower bound' : describeRange([least, null], unit)}
          value={left}
          onChange={(event) => move([Number(event.target.value), right])}
        />
        <input
          {...handle}
          aria-label={`${name}, most`}
          aria-valuetext={most === null ? 'no upper bound' : describeRange([null, most], unit)}
          value={right}
          onChange={(event) => move([left, Number(event.target.value)])}
        />
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{formatNumber(bins[0]?.from ?? 0) + unit}</span>
        <span>{formatNumber(bins.at(-1)?.to ?? 0) + unit}</span>
      </div>
    </div>
  );
}

interface BarsProps extends Pick<RangeSliderProps, 'bins' | 'unit'> {
  readonly handles: Handles;
}

function Bars({ bins, unit, handles: [left, right] }: BarsProps) {
  const largest = Math.max(...bins.map(({ count }) => count), 1);
  const texts = bins.map(
    ({ from, to, count }) => `${describeRange([from, to], unit)}: ${countText(count, 'publication')}`,
  );
  return (
    <div className={styles.bars} role="img" aria-label={`Distribution. ${texts.join('; ')}`}>
      {bins.map(({ from, count }, place) => (
        <div
          key={from}
          className={styles.column}
          title={texts[place]}
          data-chosen={(left <= place && place < right) || undefined}
          data-empty={count === 0 || undefined}
        >
          <div className={styles.bar} style={{ '--share': count / largest } as CSSProperties} />
        </div>
      ))}
    </div>
  );
}
