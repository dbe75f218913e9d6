/** What the filters leave of each kind: the one place that decides what is on screen. */

import type { Publication } from '../model/publication.ts';
import type { Author, CorpusIndex } from '../network/corpusIndex.ts';
import { type Filters, type Narrowing, NO_NARROWING } from '../view/viewState.ts';
import type { Visible } from './facet.ts';
import { contextOf, type FacetContext } from './facetContext.ts';
import { findFailures, PASSES } from './findFailures.ts';

/** What plain filters leave of a corpus by itself; see `visibleUnder`. */
export function computeVisible(index: CorpusIndex, filters: Filters): Visible {
  return visibleUnder(contextOf(index), { ...NO_NARROWING, filters });
}

/**
 * A publication is visible when, in every facet, it stands under one of the chosen values (or all of them,
 * where all are wanted) or has a number in the range, and under none of the excluded ones; and when every
 * search matches it. Everything else is visible through the visible publications: their techniques, frameworks, authors and
 * hardware with what is above it; strategies are theirs and those of the visible techniques, with what is
 * above them. While hardware is filtered, only hardware inside the chosen subtrees, and above the chosen
 * entries, stays. Unknown facets and values have no effect.
 */
export function visibleUnder(context: FacetContext, narrowing: Narrowing): Visible {
  const { index } = context;
  const failures = findFailures(context, narrowing);
  const publications = index.corpus.publications.filter((_, place) => failures[place] === PASSES);
  const techniques = new Set(publications.flatMap((it) => it.techniques.map((use) => use.id)));

  const strategies = new Set<string>();
  const addStrategy = (id: string) => {
    strategies.add(id);
    for (const ancestor of index.strategyAncestorsById.get(id) ?? []) strategies.add(ancestor);
  };
  for (const publication of publications) publication.strategies.forEach(addStrategy);
  for (const id of techniques) {
    const technique = index.techniqueById.get(id);
    if (technique) [technique.strategy, ...technique.otherStrategies].forEach(addStrategy);
  }

  return {
    publications: publications.map((publication) => publication.key),
    techniques,
    strategies,
    hardware: visibleHardware(
      index,
      publications.flatMap((it) => it.hardware.map((use) => use.id)),
      narrowing.filters,
    ),
    frameworks: new Set(publications.flatMap((it) => it.frameworks.map((use) => use.id))),
    authors: visibleAuthors(index, publications),
  };
}

function visibleAuthors(index: CorpusIndex, publications: readonly Publication[]): ReadonlySet<string> {
  const keys = new Set(publications.map((publication) => publication.key));
  const isVisible = (author: Author) => author.publicationKeys.some((key) => keys.has(key));
  return new Set([...index.authorById.values()].filter(isVisible).map((author) => author.id));
}

function visibleHardware(
  index: CorpusIndex,
  usedIds: readonly string[],
  filters: Filters,
): ReadonlySet<string> {
  const ancestorsOf = (id: string) => index.hardwareAncestorsById.get(id) ?? [];
  const used = new Set(usedIds.flatMap((id) => [id, ...ancestorsOf(id)]));
  const chosen = (filters.hardware ?? []).filter((id) => index.publicationKeysByHardware.has(id));
  if (chosen.length === 0) return used;
  const aboveChosen = new Set(chosen.flatMap(ancestorsOf));
  const isChosen = (id: string) => chosen.includes(id) || ancestorsOf(id).some((it) => chosen.includes(it));
  return new Set([...used].filter((id) => aboveChosen.has(id) || isChosen(id)));
}
