import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAfter } from '../../../renderer/components/useGridFocus.ts';
import { blankReason, lastYearOf } from '../../../shared/gapmap/blankReason.ts';
import { NO_SIZE } from '../../../shared/gapmap/gapAxis.ts';
import { buildGapMap, columnGroups, type GapMap, toggledWhenAll } from '../../../shared/gapmap/gapMap.ts';
import { cellWords, toGapMapTable } from '../../../shared/gapmap/gapWords.ts';
import { required } from '../../../shared/lib/assert.ts';
import type { Corpus } from '../../../shared/model/corpus.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import { buildCorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { GAP_MAP_PART, GAP_ORDERS, type GapMapView } from '../../../shared/view/gapMapPart.ts';
import { arbitraryCorpus } from '../../fixtures/arbitraryCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { publicationsInCell } from '../../oracles/gapCells.ts';

const shipped = buildCorpusIndex(shippedCorpus());
const keysOf = ({ publications }: Corpus) => publications.map(({ key }) => key);
const allKeys = keysOf(shipped.corpus);

function mapOf(fields: Partial<GapMapView>, keys = allKeys): GapMap {
  return buildGapMap(shipped, keys, { ...GAP_MAP_PART.defaults, ...fields });
}

function unfolded(columns: 'hardware' | 'metric'): Partial<GapMapView> {
  return {
    columns,
    toggledRows: toggledWhenAll(shipped, true),
    openColumns: columnGroups(shipped, columns),
  };
}

function cellAt(map: GapMap, row: string, column: string) {
  const at = map.rows.findIndex(({ id }) => id === row);
  const place = map.columns.findIndex(({ id }) => id === column);
  return required(map.cells[at]?.[place], `${row} × ${column}`);
}

describe('the gap map', () => {
  it.each(['hardware', 'metric'] as const)(
    'has in each cell what a scan of the corpus finds: %s',
    (columns) => {
      const map = mapOf(unfolded(columns));
      expect(map.rows.length).toBeGreaterThan(140);
      map.rows.forEach((row, at) => {
        map.columns.forEach((column, place) => {
          expect(map.cells[at]?.[place]?.publications, `${row.id} × ${column.id}`).toEqual(
            publicationsInCell(shipped, allKeys, row.id as NodeId, columns, column.id),
          );
        });
      });
    },
  );

  it('has in each cell what a scan finds, whatever the corpus and whatever is left of it', () => {
    fc.assert(
      fc.property(
        arbitraryCorpus(8),
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (corpus, kept) => {
          const index = buildCorpusIndex(corpus);
          const keys = keysOf(corpus).filter((_, at) => kept[at]);
          const map = buildGapMap(index, keys, {
            ...GAP_MAP_PART.defaults,
            toggledRows: toggledWhenAll(index, true),
            openColumns: columnGroups(index, 'hardware'),
          });
          map.rows.forEach((row, at) => {
            map.columns.forEach((column, place) => {
              expect(map.cells[at]?.[place]?.publications).toEqual(
                publicationsInCell(index, keys, row.id as NodeId, 'hardware', column.id),
              );
            });
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('counts at its margins each publication once', () => {
    const map = mapOf({ columns: 'model-size' });
    const reached = new Set(map.columns.flatMap(({ publications }) => publications));
    expect(reached.size).toBe(allKeys.length);
    for (const { publications } of [...map.rows, ...map.columns]) {
      expect(new Set(publications).size).toBe(publications.length);
    }
    expect(map.columns.some(({ id }) => id === NO_SIZE)).toBe(true);
  });

  it('has in a strategy at least what its techniques have', () => {
    const map = mapOf(unfolded('hardware'));
    map.rows.forEach((row, at) => {
      const above = map.rows.findIndex(({ id }) => id === row.parentId);
      if (above < 0) return;
      map.columns.forEach((_, place) => {
        const own = map.cells[at]?.[place]?.publications ?? [];
        expect(map.cells[above]?.[place]?.publications).toEqual(expect.arrayContaining([...own]));
      });
    });
  });

  it('folds and unfolds: what is under a head comes after it, and goes with it', () => {
    const folded = mapOf({ toggledRows: toggledWhenAll(shipped, false) });
    expect(folded.rows.every(({ level, isOpen }) => level === 1 && isOpen === false)).toBe(true);
    const open = mapOf({ openColumns: ['amd'] });
    const at = open.columns.findIndex(({ id }) => id === 'amd');
    expect(open.columns[at + 1]).toMatchObject({ parentId: 'amd', level: 2 });
  });

  it('orders by counts and by gaps among siblings, and loses nothing by it', () => {
    const counts = mapOf({ rowOrder: 'count', columnOrder: 'count' });
    const tops = counts.rows
      .filter(({ level }) => level === 1)
      .map(({ publications }) => publications.length);
    expect(tops).toEqual(tops.toSorted((left, right) => right - left));
    const columnCounts = counts.columns.map(({ publications }) => publications.length);
    expect(columnCounts).toEqual(columnCounts.toSorted((left, right) => right - left));
    const gaps = mapOf({ rowOrder: 'gap' });
    const gapsOf = (at: number) => gaps.cells[at]?.filter(({ blank }) => blank === 'nothing').length ?? 0;
    const topGaps = gaps.rows.flatMap(({ level }, at) => (level === 1 ? [gapsOf(at)] : []));
    expect(topGaps).toEqual(topGaps.toSorted((left, right) => right - left));
    const all = (map: GapMap) => map.cells.flat().map(cellWords).sort();
    const plain = all(mapOf({}));
    for (const rowOrder of GAP_ORDERS) {
      for (const columnOrder of GAP_ORDERS) expect(all(mapOf({ rowOrder, columnOrder }))).toEqual(plain);
    }
  });

  it('takes results of a technique only from publications about it, and only where they can be placed', () => {
    const map = mapOf(unfolded('hardware'));
    map.rows.forEach((row, at) => {
      map.cells[at]?.forEach(({ publications, results }, place) => {
        for (const { publicationKey, result } of results) {
          expect(publications).toContain(publicationKey);
          expect(result.hardwareIds.length, `${row.id} × ${map.columns[place]?.id}`).toBeGreaterThan(0);
        }
      });
    });
    const flash = cellAt(map, 'technique:io-aware-attention', 'nvidia');
    const about = flash.results.map(({ publicationKey }) =>
      shipped.publicationByKey.get(publicationKey)?.techniques.find(({ id }) => id === 'io-aware-attention'),
    );
    expect(about.length).toBeGreaterThan(0);
    for (const use of about) expect(use?.role).not.toBe('uses');
  });

  it('says that the corpus has nothing on pruning on AMD hardware', () => {
    const map = mapOf({ ...unfolded('hardware') });
    const amd = map.columns.filter(({ id }) => id === 'amd' || id.startsWith('amd-'));
    expect(amd.length).toBeGreaterThan(5);
    for (const column of amd) {
      const cell = cellAt(map, 'strategy:pruning', column.id);
      expect(cell.publications).toEqual([]);
      expect(cell.blank).toBe('nothing');
    }
  });

  it('leaves the app cell by cell', () => {
    const map = mapOf({});
    const table = toGapMapTable(map, 'hardware');
    expect(table.columns.map(({ name }) => name)).toEqual([
      'Technique',
      'All',
      ...map.columns.map(({ name }) => name),
    ]);
    const [section] = table.sections;
    expect(section?.rows).toHaveLength(map.rows.length);
    expect(section?.rows[0]?.[2]?.[0]?.text).toMatch(/^\d+ publications, \d+ results, \d+% of them sourced/);
  });
});

describe('a blank of the gap map', () => {
  const technique = (needs: readonly string[]) => {
    const some = required(shipped.corpus.techniques[0], 'a technique');
    return { ...some, hardwareFit: { ...some.hardwareFit, needs } };
  };

  it('does not apply only where every device is known to lack what is needed', () => {
    const lastYear = lastYearOf(shipped);
    expect(blankReason(shipped, [technique(['fp8'])], 'hardware:amd-mi100', lastYear)).toBe('does-not-apply');
    expect(blankReason(shipped, [technique(['int8'])], 'hardware:amd-mi100', lastYear)).toBe('nothing');
    // One variant has it, another may not be catalogued: nothing can be said of the vendor.
    expect(blankReason(shipped, [technique(['fp8'])], 'hardware:amd', lastYear)).toBe('nothing');
    expect(blankReason(shipped, [technique(['fp8']), technique([])], 'hardware:amd-mi100', lastYear)).toBe(
      'nothing',
    );
    expect(blankReason(shipped, [], 'hardware:amd-mi100', lastYear)).toBe('nothing');
  });

  it('is outside the period where the hardware came after its last year', () => {
    expect(lastYearOf(shipped)).toBe(2023);
    expect(blankReason(shipped, [technique([])], 'hardware:amd-mi300x', 2023)).toBe('nothing');
    expect(blankReason(shipped, [technique([])], 'hardware:amd-mi300x', 2022)).toBe('after-period');
    const untold = buildCorpusIndex({
      ...shipped.corpus,
      review: { ...shipped.corpus.review, known: [] },
    });
    expect(lastYearOf(untold)).toBe(Math.max(...shipped.corpus.publications.map(({ year }) => year)));
  });

  it('has no other reason outside of hardware', () => {
    const reasons = mapOf(unfolded('metric'))
      .cells.flat()
      .map(({ blank }) => blank);
    expect(new Set(reasons)).toEqual(new Set([null, 'nothing']));
  });
});

describe('walking a grid', () => {
  const size = { rows: 3, columns: 4 };

  it('stays within it, whatever is pressed', () => {
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'PageUp',
      'PageDown',
      'x',
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean())), (pressed) => {
        let at: readonly [number, number] = [0, 0];
        for (const [key, withCtrl] of pressed) at = placeAfter(key, withCtrl, at, size) ?? at;
        expect(at[0]).toBeGreaterThanOrEqual(0);
        expect(at[0]).toBeLessThan(size.rows);
        expect(at[1]).toBeGreaterThanOrEqual(0);
        expect(at[1]).toBeLessThan(size.columns);
      }),
    );
    expect(placeAfter('End', true, [0, 0], size)).toEqual([2, 3]);
    expect(placeAfter('Home', false, [1, 2], size)).toEqual([1, 0]);
    expect(placeAfter('x', false, [1, 2], size)).toBeNull();
  });
});
