/** What a facet is: a way to sort publications under values, of which the user chooses some. */
import type { EntityKind } from '../model/ids.ts';
import type { Publication } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

export interface Facet {
  readonly id: string;
  readonly name: string;
  /** How it is shown: a list by count, a tree that rolls up, or an ordered list with bars. */
  readonly shape: 'list' | 'tree' | 'ordered';
  /** The kind of entity the values are ids of; null when they are not. */
  readonly entityKind: EntityKind | null;
  /**
   * What a publication reports that the facet knows something of: "87 of 94 publications report hardware".
   * Absent where each publication has a value by its nature.
   */
  readonly reports?: string;
  /** Values that stand for "nothing reported". */
  readonly emptyValue?: string;
  /**
   * The values the publication stands under, without repetition. In a tree these include every
   * ancestor, so that filtering and roll-up counts are both plain membership.
   */
  readonly valuesOf: (publication: Publication, index: CorpusIndex) => readonly string[];
  readonly labelOf: (value: string, index: CorpusIndex) => string;
  /** Parent of a value in a tree; null at the top and in every other shape. */
  readonly parentOf: (value: string, index: CorpusIndex) => string | null;
}

export interface FacetValueCount {
  readonly value: string;
  readonly label: string;
  readonly parent: string | null;
  /** Publications that would be visible with this value alone chosen in this facet, all other facets as they are. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface FacetCounts {
  readonly facet: Facet;
  /** Every value that occurs in the corpus (and the ancestors of those), zero counts included. */
  readonly values: readonly FacetValueCount[];
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
