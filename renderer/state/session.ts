/** How the window itself stood: panes, theme, camera. Kept between sessions, outside undo and deep links. */
import type { Camera } from '../graph/graphPort.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface SessionLayout {
  readonly theme: Theme;
  readonly filtersOpen: boolean;
  readonly detailsOpen: boolean;
  readonly outlineOpen: boolean;
  readonly minimapOpen: boolean;
  /** Groups and facets among the filters that were opened (true) or closed (false), by id; others are as at first. */
  readonly openFacets: Readonly<Record<string, boolean>>;
  /** Shares of the window's width in per cent, as the user dragged them; empty for the default. */
  readonly paneSizes: Readonly<Record<string, number>>;
  /** Null until the user moved the graph: then it opens fitted. */
  readonly camera: Camera | null;
}

export const DEFAULT_SESSION: SessionLayout = {
  theme: 'system',
  filtersOpen: true,
  detailsOpen: true,
  outlineOpen: false,
  minimapOpen: true,
  openFacets: {},
  paneSizes: {},
  camera: null,
};
