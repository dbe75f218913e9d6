import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverage } from '../../../shared/corpus/coverage.ts';
import { computeVisible } from '../../../shared/facets/visible.ts';
import { HARDWARE_TIERS } from '../../../shared/model/hardware.ts';
import { REVIEW_CLASSES } from '../../../shared/model/publication.ts';
import { buildCorpusIndex, type CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { buildClassChart, buildStrategyChart, buildTierChart } from '../../../shared/review/barCharts.ts';
import { buildCompleteness } from '../../../shared/review/completeness.ts';
import type { Counted } from '../../../shared/review/counted.ts';
import { buildEvidenceShares } from '../../../shared/review/evidenceShares.ts';
import { buildMembershipLevels } from '../../../shared/review/membershipLevels.ts';
import { buildYearChart } from '../../../shared/review/yearChart.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import {
  buildCorpus,
  buildDevice,
  buildHardwareGroup,
  buildHardwareUse,
  buildPublication,
} from '../../fixtures/buildCorpus.ts';
import { liesUnder } from '../../oracles/citations.ts';
import { REVIEWED_CORPUS } from './reviewedCorpus.ts';

const eachIndex = (check: (index: CorpusIndex) => void) =>
  fc.assert(fc.property(arbitraryCorpus(), (corpus) => check(buildCorpusIndex(corpus))));

/** Everything on the page that counts publications. */
function everyCount(index: CorpusIndex): readonly Counted[] {
  return [
    ...buildYearChart(index).panels.flatMap((panel) => panel.bars),
    ...buildClassChart(index).bars,
    ...buildStrategyChart(index).bars,
    ...buildTierChart(index).bars,
    ...buildEvidenceShares(index).flatMap((share) => share.grades.map((grade) => grade.publications)),
    ...buildCompleteness(index).flatMap((line) => [line.having, line.lacking]),
    ...buildMembershipLevels(index),
  ];
}

describe('a count on the page of the review', () => {
  it('has filters, if any, that leave exactly the publications counted', () => {
    eachIndex((index) => {
      for (const { filters, keys } of everyCount(index)) {
        if (filters && keys.length > 0) expect(computeVisible(index, filters).publications).toEqual(keys);
      }
    });
  });

  it('counts no publication twice and keeps the order of the corpus', () => {
    eachIndex((index) => {
      const order = index.corpus.publications.map((it) => it.key);
      for (const { keys } of everyCount(index)) {
        expect(keys).toEqual(order.filter((key) => keys.includes(key)));
      }
    });
  });
});

describe('the charts of the corpus', () => {
  it('count publications a year and class as a scan does, with no year left out', () => {
    eachIndex((index) => {
      const { publications } = index.corpus;
      const { years, panels } = buildYearChart(index);
      const [all, ...classes] = panels;
      expect(classes.map((panel) => panel.id)).toEqual(REVIEW_CLASSES);
      years.forEach((year, place) => {
        const ofYear = publications.filter((it) => String(it.year) === year);
        expect(all?.bars[place]?.keys).toEqual(ofYear.map((it) => it.key));
        for (const { id, bars } of classes) {
          const slowly = ofYear.filter((it) => it.classes.some((own) => own === id)).map((it) => it.key);
          expect(bars[place]?.keys).toEqual(slowly);
        }
      });
      expect(all?.bars.flatMap((bar) => bar.keys).toSorted()).toEqual(
        publications.map((it) => it.key).toSorted(),
      );
    });
  });

  it('show the years in which nothing was published', () => {
    const index = buildCorpusIndex(
      buildCorpus({ publications: [2018, 2021].map((year) => buildPublication({ key: `p-${year}`, year })) }),
    );
    expect(buildYearChart(index).years).toEqual(['2018', '2019', '2020', '2021']);
    expect(buildYearChart(buildCorpusIndex(buildCorpus())).years).toEqual([]);
  });

  it('count a strategy with everything filed below it', () => {
    eachIndex((index) => {
      const { strategies, publications } = index.corpus;
      for (const { id, keys, level } of buildStrategyChart(index).bars) {
        const slowly = publications.filter((it) =>
          it.strategies.some((own) => liesUnder(strategies, own, id)),
        );
        expect(keys).toEqual(slowly.map((it) => it.key));
        expect(level).toBe(index.strategyById.get(id)?.parent === null ? 0 : 1);
      }
    });
  });

  it('leave the nodes that stand for classes out of the strategies', () => {
    const bars = buildStrategyChart(buildCorpusIndex(REVIEWED_CORPUS)).bars;
    expect(bars.map((bar) => bar.id)).toEqual(['size-reduction', 'quantization', 'pruning']);
  });

  it('put every publication under a tier, under "too general" or under "no hardware"', () => {
    eachIndex((index) => {
      const bars = buildTierChart(index).bars;
      const counted = new Set(bars.flatMap((bar) => bar.keys));
      expect(counted.size).toBe(index.corpus.publications.length);
      const without = bars.slice(HARDWARE_TIERS.length).flatMap((bar) => bar.keys);
      const within = new Set(bars.slice(0, HARDWARE_TIERS.length).flatMap((bar) => bar.keys));
      expect(without.filter((key) => within.has(key))).toEqual([]);
    });
  });

  it('tell the tier of a group only where all of its devices are of one', () => {
    const index = buildCorpusIndex(
      buildCorpus({
        hardware: [
          buildHardwareGroup('vendor'),
          buildHardwareGroup('cards', 'vendor'),
          buildHardwareGroup('empty'),
          buildDevice({ id: 'small', parent: 'cards', tier: 'consumer' }),
          buildDevice({ id: 'large', parent: 'cards', tier: 'consumer' }),
          buildDevice({ id: 'server', parent: 'vendor', tier: 'datacenter' }),
        ],
        publications: ['vendor', 'cards', 'empty', 'server'].map((id) =>
          buildPublication({ key: `on-${id}`, hardware: [buildHardwareUse(id)] }),
        ),
      }),
    );
    const keysById = Object.fromEntries(buildTierChart(index).bars.map((bar) => [bar.id, bar.keys]));
    expect(keysById).toMatchObject({
      consumer: ['on-cards'],
      datacenter: ['on-server'],
      'no-tier': ['on-vendor', 'on-empty'],
      'no-hardware': [],
    });
  });
});

describe('shares of evidence', () => {
  it('add up to all statements, and agree with the coverage that the command prints', () => {
    eachIndex((index) => {
      const overall = new Map(computeCoverage(index.corpus).overall.map((it) => [it.id, it]));
      const idInCoverage = { results: 'results', relations: 'relations', hardware: 'hardware-uses' } as const;
      for (const { id, total, grades } of buildEvidenceShares(index)) {
        const sourced = grades
          .filter((it) => it.grade !== 'unsourced')
          .reduce((sum, it) => sum + it.count, 0);
        expect({ count: sourced, total }).toMatchObject({
          count: overall.get(idInCoverage[id])?.count,
          total: overall.get(idInCoverage[id])?.total,
        });
        expect(grades.reduce((sum, it) => sum + it.count, 0)).toBe(total);
        for (const { count, publications } of grades) {
          expect(publications.keys.length).toBeLessThanOrEqual(count);
          expect(publications.keys.length === 0).toBe(count === 0);
        }
      }
    });
  });
});

describe('completeness', () => {
  it('says of each measure who has it and who lacks it, as the coverage counts', () => {
    eachIndex((index) => {
      const overall = new Map(computeCoverage(index.corpus).overall.map((it) => [it.id, it]));
      for (const { id, having, lacking, total } of buildCompleteness(index)) {
        expect(having.keys).toHaveLength(overall.get(id)?.count ?? Number.NaN);
        expect(having.keys.length + lacking.keys.length).toBe(total);
        expect(having.keys.filter((key) => lacking.keys.includes(key))).toEqual([]);
      }
    });
  });
});

describe('levels of membership', () => {
  it('hold every publication once', () => {
    eachIndex((index) => {
      const keys = buildMembershipLevels(index).flatMap((level) => level.keys);
      expect(keys.toSorted()).toEqual(index.corpus.publications.map((it) => it.key).toSorted());
    });
  });

  it('are shown where the corpus explains them, even if no publication has them', () => {
    const levels = buildMembershipLevels(buildCorpusIndex(REVIEWED_CORPUS));
    expect(levels.map(({ id, keys, meaning }) => [id, keys.length, meaning])).toEqual([
      ['in-review-list', 0, 'On the list.'],
      ['named-by-summary', 1, null],
      ['likely', 1, null],
      ['in-scope', 2, 'Fits the scope.'],
    ]);
  });
});
