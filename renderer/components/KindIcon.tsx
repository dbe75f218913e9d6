/** The mark of a kind, the same shape and colour as in the graph: shape first, colour second. */
import type { EntityKind } from '../../shared/model/ids.ts';
import type { ReviewClass } from '../../shared/model/publication.ts';
import styles from './KindIcon.module.css';

const SHAPE_BY_KIND: Readonly<Record<EntityKind, React.ReactNode>> = {
  publication: <circle cx="8" cy="8" r="5.5" />,
  technique: <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" />,
  strategy: <path d="M4.6 2.2h6.8L14.8 8l-3.4 5.8H4.6L1.2 8Z" />,
  hardware: <rect x="2.5" y="2.5" width="11" height="11" rx="2.5" />,
  framework: <path d="M8 2.2 14.4 13.4H1.6Z" />,
  author: <circle cx="8" cy="8" r="3.2" />,
};

interface KindIconProps {
  readonly kind: EntityKind;
  /** First class of a publication, which gives it its colour; publications in general are grey. */
  readonly reviewClass?: ReviewClass | null | undefined;
  /** Side in px. */
  readonly size?: number;
}

export function KindIcon({ kind, reviewClass = null, size = 12 }: KindIconProps) {
  const colour = kind === 'publication' ? (reviewClass ?? 'focus') : kind;
  return (
    <svg
      aria-hidden="true"
      className={styles.icon}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      style={{ fill: `var(--data-${colour})` }}
    >
      {SHAPE_BY_KIND[kind]}
    </svg>
  );
}
