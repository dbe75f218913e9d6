/** What a facet is: a way to sort publications under values, or along numbers, of which the user chooses some. */
import type { EntityKind } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { ReaderNotes } from './facetContext.ts';

/** What facets are about, in the order in which the groups are shown. */
export const FACET_GROUPS = [
  { id: 'publication', name: 'Publication' },
  { id: 'method', name: 'Method' },
  { id: 'hardware', name: 'Hardware' },
  { id: 'results', name: 'Results' },
  { id: 'mine', name: 'Mine' },
] as const;
export type FacetGroupId = (typeof FACET_GROUPS)[number]['id'];

/** A number that is known only within bounds: "40 or 80" is [40, 80]. Of a known one both are the same. */
export type Span = readonly [least: number, most: number];

/** How the numbers of a facet are taken apart into bars, and where its handles stop. */
export type RangeScale =
  /** A bar for each number that occurs; falls back to `ratios` where there are too many. */
  | 'values'
  /** Steps of 1, 2, 5, 10, 20, … */
  | 'ratios';

export interface RangeOfFacet {
  /** Stands behind a number: " GB", "×". */
  readonly unit: string;
  readonly scale: RangeScale;
  /**
   * The numbers that the publication reports; none where it reports none. The publication is in a range when
   * one of its numbers certainly is.
   */
  readonly spansOf: (publication: Publication, index: CorpusIndex) => readonly Span[];
}

export interface Facet {
  readonly id: string;
  readonly name: string;
  /** What it is called where its section is named already. */
  readonly shortName?: string;
  readonly group: FacetGroupId;
  /** How it is shown: a list by count, a tree that rolls up, an ordered list with bars, or a range of numbers. */
  readonly shape: 'list' | 'tree' | 'ordered' | 'range';
  /** The kind of entity the values are ids of; null when they are not. */
  readonly entityKind: EntityKind | null;
  /** What it sorts by, where the name alone does not tell. A sentence. */
  readonly what?: string;
  /** Facets with the same section are shown as one, with a choice among them. */
  readonly section?: string;
  /**
   * What a publication reports that the facet knows something of: "87 of 94 publications report hardware".
   * Absent where each publication has a value by its nature.
   */
  readonly reports?: string;
  /** Values that stand for "nothing reported". */
  readonly emptyValue?: string;
  /** Each publication stands under one value only (ancestors aside), so that "all of" has no meaning. */
  readonly isSingle?: boolean;
  /** The values come from the reader's own notes: any may come and go. */
  readonly isReaders?: boolean;
  /** Branches of a tree are open from the start. */
  readonly startsOpen?: boolean;
  /**
   * The values the publication stands under, without repetition. In a tree these include every
   * ancestor, so that filtering and roll-up counts are both plain membership.
   * @param notes what the reader keeps; without, nothing is kept
   */
  readonly valuesOf: (
    publication: Publication,
    index: CorpusIndex,
    notes?: ReaderNotes | null,
  ) => readonly string[];
  readonly labelOf: (value: string, index: CorpusIndex) => string;
  /** Parent of a value in a tree; null at the top and in every other shape. */
  readonly parentOf: (value: string, index: CorpusIndex) => string | null;
  /** The numbers, of a facet whose shape is `range`. Its only value then is that for "not known". */
  readonly range?: RangeOfFacet;
}

export interface FacetValueCount {
  readonly value: string;
  readonly label: string;
  readonly parent: string | null;
  /**
   * Publications that would be visible with this value alone chosen in this facet, all other facets as they
   * are. Where all chosen values are wanted: those that would be left if it were chosen too.
   */
  readonly count: number;
  readonly chosen: boolean;
  readonly excluded: boolean;
}

export interface RangeBinCount {
  /** The numbers from `from` up to and, in the last bin and where both are the same, including `to`. */
  readonly from: number;
  readonly to: number;
  /** Publications with such a number that would be visible without this facet. */
  readonly count: number;
}

export interface FacetCounts {
  readonly facet: Facet;
  /** Every value that occurs in the corpus (and the ancestors of those), zero counts included. */
  readonly values: readonly FacetValueCount[];
  /** The distribution of the numbers, ascending; empty in facets without. */
  readonly bins: readonly RangeBinCount[];
}

/** What the filters leave of each kind. Ids, not node ids. */
export interface Visible {
  /** In corpus order. */
  readonly publications: readonly string[];
  readonly techniques: ReadonlySet<string>;
  readonly strategies: ReadonlySet<string>;
  readonly hardware: ReadonlySet<string>;
  readonly frameworks: ReadonlySet<string>;
  readonly authors: ReadonlySet<string>;
}
