/** Which of the filters to take away when they leave nothing. */
import { narrowed } from '../view/narrowingChange.ts';
import type { Narrowing } from '../view/viewState.ts';
import { type ActiveFilter, filterUnits } from './activeFilters.ts';
import type { FacetContext } from './facetContext.ts';
import { findFailures, PASSES } from './findFailures.ts';

export interface ExcludingFilter extends ActiveFilter {
  /** Publications that would be left without it. */
  readonly leaves: number;
}

/**
 * The filter without which the most publications would be left; where no single one helps, the one that by
 * itself leaves the fewest. The first of equals; null when nothing narrows.
 */
export function whatExcludesMost(context: FacetContext, narrowing: Narrowing): ExcludingFilter | null {
  const units = filterUnits(context.index, narrowing);
  const without = (removed: readonly ActiveFilter[]) =>
    countLeft(
      context,
      removed.reduce((rest, { remove }) => narrowed(rest, remove), narrowing),
    );
  const helping = units.map((unit) => ({ ...unit, leaves: without([unit]) }));
  const best = helping.toSorted((one, other) => other.leaves - one.leaves)[0];
  if (!best || best.leaves > 0) return best ?? null;
  const alone = helping.map((unit) => ({ unit, left: without(units.filter(({ id }) => id !== unit.id)) }));
  return alone.toSorted((one, other) => one.left - other.left)[0]?.unit ?? null;
}

function countLeft(context: FacetContext, narrowing: Narrowing): number {
  return findFailures(context, narrowing).filter((failure) => failure === PASSES).length;
}
