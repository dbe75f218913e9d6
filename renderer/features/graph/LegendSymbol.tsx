/** The sample of a mark or a line in the legend, drawn from the same shapes, colours and dashes as the graph. */
import type { PaletteKey, Shape } from '../../../shared/graph/graphStyle.ts';
import { cornersOf, ROUNDING } from '../../../shared/graph/shapes.ts';
import styles from './LegendSymbol.module.css';

const MARK_PX = 12;
const INSET_PX = 1;
const LINE_PX = 24;

interface MarkSymbolProps {
  readonly shape: Shape;
  /** Null where the shape alone means something. */
  readonly colour: PaletteKey | null;
}

export function MarkSymbol({ shape, colour }: MarkSymbolProps) {
  const middle = MARK_PX / 2;
  const size = MARK_PX - 2 * INSET_PX;
  const corners = cornersOf(shape, middle, middle, size);
  return (
    <svg
      aria-hidden="true"
      className={colour === null ? styles.hollow : styles.mark}
      width={MARK_PX}
      height={MARK_PX}
      style={colour === null ? undefined : { fill: `var(--data-${colour})` }}
    >
      {shape === 'circle' && <circle cx={middle} cy={middle} r={size / 2} />}
      {shape === 'rounded-square' && (
        <rect x={INSET_PX} y={INSET_PX} width={size} height={size} rx={size * ROUNDING} />
      )}
      {corners && <polygon points={corners.map((corner) => corner.join(',')).join(' ')} />}
    </svg>
  );
}

/** @param size in px */
export function SizeSymbol({ size }: { readonly size: number }) {
  const box = size + 2;
  return (
    <svg aria-hidden="true" className={styles.hollow} width={box} height={box}>
      <circle cx={box / 2} cy={box / 2} r={size / 2} />
    </svg>
  );
}

interface LineSymbolProps {
  readonly colour: PaletteKey;
  readonly dash?: readonly [number, number] | null;
}

export function LineSymbol({ colour, dash = null }: LineSymbolProps) {
  return (
    <svg aria-hidden="true" className={styles.line} width={LINE_PX} height={MARK_PX}>
      <line
        x1={0}
        x2={LINE_PX}
        y1={MARK_PX / 2}
        y2={MARK_PX / 2}
        strokeDasharray={dash?.join(' ')}
        style={{ stroke: `var(--data-${colour})` }}
      />
    </svg>
  );
}
