/** The bar charts of the corpus as data: what each bar counts, in which order, and how to read them. */
import { CLASS_LABELS } from '../facets/publicationLabels.ts';
import { required } from '../lib/assert.ts';
import { HARDWARE_TIERS, type HardwareTier } from '../model/hardware.ts';
import { type Publication, REVIEW_CLASSES, type ReviewClass } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import { type Counted, countByFacets, countWhere } from './counted.ts';

/** Which data colour a bar has; `focus` is the grey of publications in general. */
export type BarTone = ReviewClass | 'strategy' | 'hardware' | 'focus';

export interface Bar extends Counted {
  readonly tone: BarTone;
  /** 0 at the top, 1 for what belongs to the bar above. */
  readonly level: number;
}

export interface BarChart {
  readonly title: string;
  /** What must be known to read the counts right. */
  readonly note: string;
  readonly bars: readonly Bar[];
}

const TIER_LABELS: Readonly<Record<HardwareTier, string>> = {
  datacenter: 'Data-centre accelerators',
  workstation: 'Workstation cards',
  consumer: 'Consumer cards',
  edge: 'Edge devices',
  'cloud-tpu': 'Cloud TPUs',
  'server-cpu': 'Server processors',
  storage: 'Storage',
};

export function buildClassChart(index: CorpusIndex): BarChart {
  const several = index.corpus.publications.filter((it) => it.classes.length > 1).length;
  return {
    title: 'By class',
    note: `${several} of ${index.corpus.publications.length} publications stand in more than one class and count in each.`,
    bars: REVIEW_CLASSES.map((reviewClass) => ({
      ...countByFacets(index, reviewClass, CLASS_LABELS[reviewClass], { class: reviewClass }),
      tone: reviewClass,
      level: 0,
    })),
  };
}

/**
 * The top of the taxonomy and one level below. A node counts what is filed under it or under one of its
 * descendants. The nodes that stand for the three classes are left out: they have a chart of their own.
 */
export function buildStrategyChart(index: CorpusIndex): BarChart {
  const classNodes = index.corpus.review.classes.map((topic) => topic.strategy);
  const toBar = (id: string, level: number): Bar => ({
    ...countByFacets(index, id, index.strategyById.get(id)?.name ?? id, { strategy: id }),
    tone: 'strategy',
    level,
  });
  return {
    title: 'By strategy',
    note: 'A node counts what is filed under it or below it; a publication can stand under several nodes.',
    bars: (index.strategyChildrenById.get('') ?? [])
      .filter((id) => !classNodes.includes(id))
      .flatMap((top) => [
        toBar(top, 0),
        ...(index.strategyChildrenById.get(top) ?? []).map((child) => toBar(child, 1)),
      ]),
  };
}

/** Where publications ran: by tier of the device, then what no tier can be told for. */
export function buildTierChart(index: CorpusIndex): BarChart {
  const tiersOf = (publication: Publication) =>
    publication.hardware.map((use) => tierOf(index, use.id)).filter((tier) => tier !== null);
  const counted = [
    ...HARDWARE_TIERS.map((tier) =>
      countWhere(index, tier, TIER_LABELS[tier], (it) => tiersOf(it).includes(tier)),
    ),
    countWhere(
      index,
      NO_TIER,
      'Too general for a tier',
      (it) => it.hardware.length > 0 && tiersOf(it).length === 0,
    ),
    countWhere(index, NO_HARDWARE, 'No hardware reported', (it) => it.hardware.length === 0),
  ];
  return {
    title: 'By hardware tier',
    note: 'A publication that ran on devices of several tiers counts in each; a group of devices counts where all of them are of one tier.',
    bars: counted.map((it) => ({
      ...it,
      tone: it.id === NO_TIER || it.id === NO_HARDWARE ? 'focus' : 'hardware',
      level: 0,
    })),
  };
}

const NO_TIER = 'no-tier';
const NO_HARDWARE = 'no-hardware';

/** The tier of a device, or the one tier of all devices in a group; null where they differ or are none. */
function tierOf(index: CorpusIndex, id: string): HardwareTier | null {
  const hardware = required(index.hardwareById.get(id), `hardware "${id}"`);
  if (!hardware.group) return hardware.tier;
  const tiers = new Set((index.hardwareChildrenById.get(id) ?? []).map((child) => tierOf(index, child)));
  const [tier] = tiers;
  return tiers.size === 1 ? (tier ?? null) : null;
}
