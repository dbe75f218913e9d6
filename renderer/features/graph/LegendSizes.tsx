/** What the sizes of marks mean: a few samples with their numbers, as large as such marks are on screen now. */
import { useSyncExternalStore } from 'react';
import type { Legend } from '../../../shared/graph/legend.ts';
import { graphPort, watchView } from '../../graph/graphPort.ts';
import styles from './GraphLegend.module.css';
import { SizeSymbol } from './LegendSymbol.tsx';

/** Samples never need a higher row: zoomed in further, they keep their proportions. */
const MAX_SAMPLE_PX = 24;

export function LegendSizes({ sizes }: { readonly sizes: NonNullable<Legend['sizes']> }) {
  const zoom = useSyncExternalStore(watchView, zoomOnScreen);
  const { samples, unknownSide, unknownCount } = sizes;
  const largest = Math.max(1, ...samples.map(({ side }) => side));
  const scale = Math.min(zoom, MAX_SAMPLE_PX / largest);
  return (
    <ul className={styles.row} aria-label={`Size: ${sizes.name}`}>
      <li className={styles.head}>Size: {sizes.name}</li>
      {samples.map(({ text, side }) => (
        <li key={text} className={styles.line}>
          <SizeSymbol size={side * scale} />
          {text}
        </li>
      ))}
      {unknownSide !== null && unknownCount > 0 && (
        <li className={styles.line}>
          <SizeSymbol size={unknownSide * scale} />
          no such number <span className={styles.count}>{unknownCount}</span>
        </li>
      )}
    </ul>
  );
}

/** To a twentieth, so that the legend is not drawn anew with every frame of a movement. */
function zoomOnScreen(): number {
  return Math.round((graphPort()?.camera().zoom ?? 1) * 20) / 20;
}
