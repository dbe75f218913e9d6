/**
 * Speed of the facet counts, beside crossfilter2 on the same corpus, the same facets and the same clicks: each
 * click chooses a value or takes it back, and every count of every facet is read after it. Both must count alike.
 */
import crossfilter, {
  type Crossfilter,
  type Dimension,
  type Group,
  type NaturallyOrderedValue,
} from 'crossfilter2';
import { contextOf, type FacetContext } from '../../shared/facets/facetContext.ts';
import { countFacets } from '../../shared/facets/facetCounts.ts';
import { FACETS } from '../../shared/facets/facetRegistry.ts';
import { membershipOf } from '../../shared/facets/membership.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import { buildCorpusIndex } from '../../shared/network/corpusIndex.ts';
import { narrowed } from '../../shared/view/narrowingChange.ts';
import { type Narrowing, NO_NARROWING } from '../../shared/view/viewState.ts';
import { pick, seededRandom } from './random.ts';
import { repeat, timed } from './repeat.ts';
import { median, milliseconds, percentile, type Row } from './report.ts';

const CLICKS = 60;
/** More chosen at once than people have; older choices are taken back first. */
const MOST_CHOSEN = 5;

interface Click {
  readonly facet: string;
  readonly value: string;
}

export async function facetSpeedRows(corpus: Corpus, label: string): Promise<readonly Row[]> {
  const context = contextOf(buildCorpusIndex(corpus));
  const build = timed(() => allMemberships(context));
  const clicks = drawClicks(context);
  const other = buildCrossfilter(context);
  const runs = await repeat(() => {
    const here = clickThrough(context, clicks);
    const there = other.value.clickThrough(clicks);
    if (here.total !== there.total) {
      throw new Error(`The facet counts differ: ${here.total} here, ${there.total} by crossfilter2.`);
    }
    return { here: here.times, there: there.times };
  });
  const middle = (pickTimes: (run: (typeof runs)[number]) => readonly number[], share: number) =>
    median(runs.map((run) => percentile(pickTimes(run), share)));
  const figure = (share: number) => {
    const here = middle((run) => run.here, share);
    const there = middle((run) => run.there, share);
    return `${milliseconds(here)} (crossfilter2: ${milliseconds(there)}, ratio ${(here / there).toFixed(2)})`;
  };
  const facets = `${build.value.length} facets, ${label}`;
  return [
    { measure: `Facet counts after a click, ${facets}: median`, value: figure(0.5) },
    { measure: `Facet counts after a click, ${facets}: p95`, value: figure(0.95) },
    {
      measure: `Facet counts made ready, once, ${facets}`,
      value: `${milliseconds(build.ms)} (crossfilter2: ${milliseconds(other.ms)})`,
    },
  ];
}

const allMemberships = (context: FacetContext) => FACETS.map((facet) => membershipOf(context, facet));

/** Values that occur, of facets of values, in turns; each click that would choose too many takes one back. */
function drawClicks(context: FacetContext): readonly Click[] {
  const random = seededRandom(11);
  const facets = allMemberships(context).filter(({ values }) => values.length > 1);
  const chosen: Click[] = [];
  return Array.from({ length: CLICKS }, () => {
    const oldest = chosen.length >= MOST_CHOSEN ? chosen.shift() : undefined;
    if (oldest) return oldest;
    const membership = pick(facets, random);
    const click = { facet: membership.facet.id, value: pick(membership.values, random) };
    const again = chosen.findIndex((it) => it.facet === click.facet && it.value === click.value);
    if (again < 0) chosen.push(click);
    else chosen.splice(again, 1);
    return click;
  });
}

interface ClickedThrough {
  readonly times: readonly number[];
  /** Of all counts after all clicks, so that two ways of counting can be told apart. */
  readonly total: number;
}

function clickThrough(context: FacetContext, clicks: readonly Click[]): ClickedThrough {
  let narrowing: Narrowing = NO_NARROWING;
  let total = 0;
  const times = clicks.map((click) => {
    narrowing = narrowed(narrowing, { type: 'toggle-filter', ...click });
    const counted = timed(() => countFacets(context, narrowing));
    for (const { values } of counted.value) for (const { count } of values) total += count;
    return counted.ms;
  });
  return { times, total };
}

interface CrossfilterFacet {
  readonly dimension: Dimension<readonly string[], NaturallyOrderedValue>;
  readonly group: Group<readonly string[], NaturallyOrderedValue, NaturallyOrderedValue>;
}

/** A dimension and a group for each facet; a record is the list of its values in each facet. */
function buildCrossfilter(context: FacetContext) {
  const memberships = allMemberships(context);
  const { publications } = context.index.corpus;
  const records = publications.map((it) =>
    memberships.map(({ facet }) => [...facet.valuesOf(it, context.index, context.notes)]),
  );
  return timed(() => {
    const filter: Crossfilter<string[][]> = crossfilter(records);
    const facets = new Map(
      memberships.map(({ facet }, place) => {
        const dimension = filter.dimension((record) => record[place] ?? [], true);
        return [facet.id, { dimension, group: dimension.group() } as unknown as CrossfilterFacet] as const;
      }),
    );
    return { clickThrough: (clicks: readonly Click[]) => clickThroughCrossfilter(facets, clicks) };
  });
}

function clickThroughCrossfilter(
  facets: ReadonlyMap<string, CrossfilterFacet>,
  clicks: readonly Click[],
): ClickedThrough {
  const chosenById = new Map<string, Set<NaturallyOrderedValue>>();
  let total = 0;
  const times = clicks.map(({ facet, value }) => {
    const chosen = chosenById.get(facet) ?? new Set();
    chosenById.set(facet, chosen);
    if (!chosen.delete(value)) chosen.add(value);
    const counted = timed(() => {
      const { dimension } = facets.get(facet) ?? {};
      if (chosen.size === 0) dimension?.filterAll();
      else dimension?.filterFunction((it) => chosen.has(it as NaturallyOrderedValue));
      return [...facets.values()].map(({ group }) => group.all());
    });
    for (const groups of counted.value) for (const group of groups) total += Number(group.value);
    return counted.ms;
  });
  for (const { dimension } of facets.values()) dimension.filterAll();
  return { times, total };
}
