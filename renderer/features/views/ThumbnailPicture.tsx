/** A thumbnail, drawn in the data colours of the theme. Says nothing that is not said beside it. */
import type { Thumbnail } from '../../../shared/user/thumbnail.ts';
import styles from './ThumbnailPicture.module.css';

export function ThumbnailPicture({ thumbnail }: { readonly thumbnail: Thumbnail | null }) {
  return (
    <span className={styles.frame} aria-hidden="true">
      {thumbnail && (
        <svg className={styles.picture} viewBox={`0 0 ${thumbnail.width} ${thumbnail.height}`}>
          {thumbnail.paths.map(({ colour, width, path }) => (
            <path
              key={`${colour} ${width}`}
              d={path}
              fill="none"
              stroke={`var(--data-${colour})`}
              strokeWidth={width}
              strokeLinecap="round"
              opacity={width < 1 ? 0.45 : 1}
            />
          ))}
        </svg>
      )}
    </span>
  );
}
