/** The changes of which publications are seen: part of the changes of a view, see viewChange.ts. */
import { facetById } from '../facets/facetRegistry.ts';
import { sameList } from './sameList.ts';
import {
  type Filters,
  MAX_SEARCHES,
  type Narrowing,
  NO_NARROWING,
  type Range,
  type Ranges,
  type ViewState,
} from './viewState.ts';

export type NarrowingChange =
  /** Adds the value to its facet, or takes it out when it is there. */
  | { readonly type: 'toggle-filter'; readonly facet: string; readonly value: string }
  /** Replaces the chosen values of one facet, and the excluded ones where given; what is chosen is not excluded. */
  | {
      readonly type: 'set-filter';
      readonly facet: string;
      readonly values: readonly string[];
      readonly excluded?: readonly string[];
    }
  /** Excludes the value, or no longer does. */
  | {
      readonly type: 'toggle-excluded';
      readonly facet: string;
      readonly value: string;
      /** What the value is called, for undo. */
      readonly label: string;
      /** Whether it is excluded now and will be so no longer, for undo. */
      readonly isExcluded?: boolean;
    }
  /** Replaces the excluded values of one facet, and the chosen ones where given; what is excluded is not chosen. */
  | {
      readonly type: 'set-excluded';
      readonly facet: string;
      readonly values: readonly string[];
      readonly chosen?: readonly string[];
      /** What the value that was just added is called, for undo. */
      readonly label?: string;
    }
  /** Whether all chosen values of the facet are wanted, or any of them. */
  | { readonly type: 'set-match-all'; readonly facet: string; readonly all: boolean }
  /** The range that is wanted in a facet of numbers; null, or no bound at all, for none. */
  | { readonly type: 'set-range'; readonly facet: string; readonly range: Range | null }
  /** Keeps a query as a filter: only publications that match it are seen. */
  | { readonly type: 'add-search'; readonly query: string }
  | { readonly type: 'remove-search'; readonly query: string }
  /** Everything that narrows goes. */
  | { readonly type: 'clear-filters' }
  /** Replaces everything that narrows by these values: what a count opens is exactly what it counted. */
  | { readonly type: 'set-filters'; readonly filters: Filters };

const TYPES: ReadonlySet<string> = new Set<NarrowingChange['type']>([
  'toggle-filter',
  'set-filter',
  'toggle-excluded',
  'set-excluded',
  'set-match-all',
  'set-range',
  'add-search',
  'remove-search',
  'clear-filters',
  'set-filters',
]);

export function isNarrowingChange(change: { readonly type: string }): change is NarrowingChange {
  return TYPES.has(change.type);
}

/** The state after the change; the very same object when nothing changes. */
export function applyNarrowingChange(view: ViewState, change: NarrowingChange): ViewState {
  const after = narrowed(view, change);
  return isSameNarrowing(after, view) ? view : { ...view, ...after };
}

/** What narrows after the change; not always the very same object where nothing changes. */
export function narrowed(view: Narrowing, change: NarrowingChange): Narrowing {
  switch (change.type) {
    case 'toggle-filter':
      return withChosen(view, change.facet, toggled(view.filters[change.facet], change.value));
    case 'set-filter': {
      const excluded = change.excluded ?? view.excluded[change.facet] ?? [];
      return withChosen(withExcluded(view, change.facet, excluded), change.facet, change.values);
    }
    case 'toggle-excluded':
      return withExcluded(view, change.facet, toggled(view.excluded[change.facet], change.value));
    case 'set-excluded': {
      const chosen = change.chosen ?? view.filters[change.facet] ?? [];
      return withExcluded(withChosen(view, change.facet, chosen), change.facet, change.values);
    }
    case 'set-match-all': {
      const others = view.matchAll.filter((facet) => facet !== change.facet);
      return { ...partsOf(view), matchAll: change.all ? [...others, change.facet].sort() : others };
    }
    case 'set-range':
      return { ...partsOf(view), ranges: withRange(view.ranges, change.facet, change.range) };
    case 'add-search': {
      const query = change.query.trim();
      const isNew = query !== '' && !view.searches.includes(query) && view.searches.length < MAX_SEARCHES;
      return { ...partsOf(view), searches: isNew ? [...view.searches, query] : view.searches };
    }
    case 'remove-search':
      return { ...partsOf(view), searches: view.searches.filter((query) => query !== change.query.trim()) };
    case 'clear-filters':
      return NO_NARROWING;
    case 'set-filters':
      return { ...NO_NARROWING, filters: normalise(change.filters) };
  }
}

/** What undo calls the change: "Undo exclude hardware NVIDIA A100". */
export function nameOfNarrowingChange(change: NarrowingChange): string {
  switch (change.type) {
    case 'toggle-filter':
    case 'set-filter':
    case 'set-range':
      return `filter by ${nameOf(change.facet)}`;
    case 'toggle-excluded':
      return `${change.isExcluded ? 'stop excluding' : 'exclude'} ${nameOf(change.facet)} ${change.label}`;
    case 'set-excluded':
      return change.label === undefined
        ? `change of what ${nameOf(change.facet)} excludes`
        : `exclude ${nameOf(change.facet)} ${change.label}`;
    case 'set-match-all':
      return `want ${change.all ? 'all' : 'any'} of ${nameOf(change.facet)}`;
    case 'add-search':
      return `narrow to "${change.query.trim()}"`;
    case 'remove-search':
      return `stop narrowing to "${change.query.trim()}"`;
    case 'clear-filters':
      return 'clear filters';
    case 'set-filters':
      return `filter by ${Object.keys(change.filters).map(nameOf).join(' and ') || 'nothing'}`;
  }
}

/** Whether anything narrows what is seen. */
export function isNarrowed(narrowing: Narrowing): boolean {
  return !isSameNarrowing(narrowing, NO_NARROWING);
}

export function isSameNarrowing(left: Narrowing, right: Narrowing): boolean {
  return (
    sameFilters(left.filters, right.filters) &&
    sameFilters(left.excluded, right.excluded) &&
    sameList(left.matchAll, right.matchAll) &&
    sameList(left.searches, right.searches) &&
    sameList(Object.entries(left.ranges).map(String).sort(), Object.entries(right.ranges).map(String).sort())
  );
}

/** The facet's name as it stands inside a sentence; unknown facets are called by their ids. */
function nameOf(facetId: string): string {
  return facetById(facetId)?.name.toLowerCase() ?? facetId;
}

function toggled(values: readonly string[] = [], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function withChosen(view: Narrowing, facet: string, values: readonly string[]): Narrowing {
  const excluded = (view.excluded[facet] ?? []).filter((value) => !values.includes(value));
  return {
    ...partsOf(view),
    filters: withFilter(view.filters, facet, values),
    excluded: withFilter(view.excluded, facet, excluded),
    matchAll: values.length === 0 ? view.matchAll.filter((it) => it !== facet) : view.matchAll,
  };
}

function withExcluded(view: Narrowing, facet: string, values: readonly string[]): Narrowing {
  const chosen = (view.filters[facet] ?? []).filter((value) => !values.includes(value));
  return { ...withChosen(view, facet, chosen), excluded: withFilter(view.excluded, facet, values) };
}

function withFilter(filters: Filters, facet: string, values: readonly string[]): Filters {
  const { [facet]: before, ...others } = filters;
  const after = [...new Set(values)].sort();
  if (sameList(after, before ?? [])) return filters;
  return after.length === 0 ? others : { ...others, [facet]: after };
}

function withRange(ranges: Ranges, facet: string, range: Range | null): Ranges {
  const { [facet]: _before, ...others } = ranges;
  const [least, most] = range ?? [null, null];
  if (least === null && most === null) return others;
  return {
    ...others,
    [facet]: least !== null && most !== null && least > most ? [most, least] : [least, most],
  };
}

function normalise(filters: Filters): Filters {
  return Object.entries(filters).reduce<Filters>(
    (normal, [facet, values]) => withFilter(normal, facet, values),
    {},
  );
}

function sameFilters(left: Filters, right: Filters): boolean {
  return (
    left === right ||
    (sameList(Object.keys(left).sort(), Object.keys(right).sort()) &&
      Object.entries(left).every(([facet, values]) => sameList(values, right[facet] ?? [])))
  );
}

/** The narrowing alone, where the state holds more. */
function partsOf({ filters, excluded, matchAll, ranges, searches }: Narrowing): Narrowing {
  return { filters, excluded, matchAll, ranges, searches };
}
