/**
 * The data colours, once for screen and export. Light values are Okabe–Ito (Okabe and Ito 2008, "Color
 * Universal Design") with a darker yellow; dark ones are lifted so that each keeps 3:1 against its ground.
 * The window hands them to CSS as `--data-<key>`; nothing else names a data colour.
 */

/** Colours of groups that are neither class nor kind, by rank; the last is for all that have no colour of their own. */
export const GROUP_MARKS = [
  'group1',
  'group2',
  'group3',
  'group4',
  'group5',
  'group6',
  'groupOther',
] as const;
export type GroupMark = (typeof GROUP_MARKS)[number];

/**
 * Steps of a number, from the least to the most. Their lightness runs one way, so that greyscale and every kind of
 * colour vision keep the order; the most stands out most from the ground.
 */
export const SCALE_MARKS = ['scale1', 'scale2', 'scale3', 'scale4', 'scale5'] as const;
export type ScaleMark = (typeof SCALE_MARKS)[number];

/** Several of the groups at once; no group or number at all. */
export const REST_MARKS = ['several', 'unknown'] as const;
export type RestMark = (typeof REST_MARKS)[number];

/** Colours that mean neither class nor kind. */
export type ColourMark = GroupMark | ScaleMark | RestMark;

export interface Palette extends Readonly<Record<ColourMark, string>> {
  readonly training: string;
  readonly inference: string;
  readonly serving: string;
  readonly technique: string;
  readonly strategy: string;
  readonly hardware: string;
  readonly framework: string;
  readonly author: string;
  readonly focus: string;
  /** What cites the focus. */
  readonly citing: string;
  /** What the focus references. */
  readonly cited: string;
  readonly edge: string;
  readonly label: string;
  /** The ground that labels and marks stand on; also the halo of labels. */
  readonly ground: string;
  /** The ring around what is selected. */
  readonly selection: string;
  /** Outline of a mark: what gives pale fills 3:1 against the ground. */
  readonly outline: string;
}

export type ColourScheme = 'light' | 'dark';

export const PALETTES: Readonly<Record<ColourScheme, Palette>> = {
  light: {
    training: '#0072b2',
    inference: '#e69f00',
    serving: '#009e73',
    technique: '#cc79a7',
    strategy: '#56b4e9',
    hardware: '#d55e00',
    framework: '#8a6d00',
    author: '#7a7f87',
    focus: '#7a7f87',
    citing: '#009e73',
    cited: '#0072b2',
    edge: '#9a9c9f',
    label: '#1d1e20',
    ground: '#fbfbfa',
    selection: '#1d1e20',
    outline: '#4d5157',
    group1: '#0072b2',
    group2: '#e69f00',
    group3: '#009e73',
    group4: '#cc79a7',
    group5: '#d55e00',
    group6: '#56b4e9',
    groupOther: '#7a7f87',
    scale1: '#a1e4ae',
    scale2: '#55bfb3',
    scale3: '#238ea9',
    scale4: '#285994',
    scale5: '#282566',
    several: '#3b3e44',
    unknown: '#dcdddf',
  },
  dark: {
    training: '#4aa8e0',
    inference: '#f0ad2e',
    serving: '#2fc79a',
    technique: '#e39ac4',
    strategy: '#7cc6f0',
    hardware: '#f0823c',
    framework: '#d1b13d',
    author: '#9aa0a9',
    focus: '#a9afb8',
    citing: '#2fc79a',
    cited: '#4aa8e0',
    edge: '#6b717b',
    label: '#e9eaec',
    ground: '#16181d',
    selection: '#f4f5f6',
    outline: '#0c0d10',
    group1: '#4aa8e0',
    group2: '#f0ad2e',
    group3: '#2fc79a',
    group4: '#e39ac4',
    group5: '#f0823c',
    group6: '#a5dcfb',
    groupOther: '#9aa0a9',
    scale1: '#5f62a2',
    scale2: '#4984bf',
    scale3: '#35afc9',
    scale4: '#64d8c4',
    scale5: '#ddf497',
    several: '#e3e5e8',
    unknown: '#626873',
  },
};
