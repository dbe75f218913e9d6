/**
 * How the window itself stood: panes, theme, camera, what was open, how far it was scrolled. Kept between
 * sessions, outside undo and deep links.
 */
import type { NodeId } from '../../shared/model/ids.ts';
import type { Camera } from '../graph/graphPort.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface SessionCamera extends Camera {
  /** The focus it looked at; null without one. In another focus it is not the view to go back to. */
  readonly focus: NodeId | null;
}

/** How far a part of the window was scrolled, in CSS px. */
export interface ScrollPlace {
  /** What the part showed: with anything else in it, the place means nothing. */
  readonly of: string;
  readonly top: number;
  readonly left: number;
}

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
  /** The notes at the foot of the details. */
  readonly notesOpen: boolean;
  /** Keys of the rows of the outline that are open; null for all groups. */
  readonly outlineRows: readonly string[] | null;
  /** Null until the user moved the graph: then it opens fitted. */
  readonly camera: SessionCamera | null;
  /** What was opened, closed or chosen in a part of the window, by the part and what it is; see useRemembered. */
  readonly remembered: Readonly<Record<string, boolean | string>>;
  /** By the name of the part; see useKeptScroll. */
  readonly scrolls: Readonly<Record<string, ScrollPlace>>;
}

/** More are of no use to anyone: the eldest are forgotten. */
export const MAX_REMEMBERED = 400;

export const DEFAULT_SESSION: SessionLayout = {
  theme: 'system',
  filtersOpen: true,
  detailsOpen: true,
  outlineOpen: false,
  minimapOpen: true,
  openFacets: {},
  paneSizes: {},
  notesOpen: false,
  outlineRows: null,
  camera: null,
  remembered: {},
  scrolls: {},
};
