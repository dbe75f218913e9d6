/**
 * The disposable cache of the corpus in IndexedDB (`peak-atlas-corpus`), keyed by the hash of the build's
 * bundle. It is never migrated: whatever does not fit is dropped and written again. One record a table,
 * because rows cost more than they give (reading is by far the most frequent use, and it reads all).
 */
import Dexie, { type Table } from 'dexie';
import type { CorpusBundle } from '../../shared/corpus/bundle.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import type { Progress } from '../../shared/worker/workerProtocol.ts';

export const CORPUS_DATABASE = 'peak-atlas-corpus';

/** The parts of a bundle, each one record; the order is that of reading and of progress. */
const PARTS = [
  'manifest',
  'publications',
  'techniques',
  'strategies',
  'hardware',
  'frameworks',
  'review',
  'positions',
] as const;
type Part = (typeof PARTS)[number];

interface CacheRecord {
  readonly part: Part;
  readonly hash: string;
  /** Number of entries; a record that holds another number is corrupt. */
  readonly count: number;
  readonly value: unknown;
}

export interface CorpusStore {
  /**
   * What is stored under that hash, in the shape of a bundle but not validated, or null when the cache is
   * empty, of another build, or incomplete (it is then cleared).
   */
  read(hash: string, report: (progress: Progress) => void): Promise<Result<unknown>>;
  /** Puts the bundle in place of whatever was there, all or nothing. */
  replace(hash: string, bundle: CorpusBundle, report: (progress: Progress) => void): Promise<Result<void>>;
}

/** Opens nothing yet: the database is opened by the first read or write. */
export function openCorpusStore(databaseName: string = CORPUS_DATABASE): CorpusStore {
  const database = new Dexie(databaseName);
  database.version(1).stores({ parts: 'part' });
  const parts: Table<CacheRecord, Part> = database.table('parts');

  const read: CorpusStore['read'] = async (hash, report) => {
    try {
      const records: CacheRecord[] = [];
      for (const part of PARTS) {
        const record = await parts.get(part);
        if (!record || !isIntact(record, part, hash)) {
          await parts.clear();
          return ok(null);
        }
        records.push(record);
        report({ phase: 'Opening the corpus', done: records.length, total: PARTS.length });
      }
      return ok(joinParts(records));
    } catch (thrown) {
      await dropDatabase(database);
      return fail('storage/cache-unreadable', `The corpus cache could not be read: ${messageOf(thrown)}`);
    }
  };

  const replace: CorpusStore['replace'] = async (hash, bundle, report) => {
    try {
      const records = splitParts(hash, bundle);
      await database.transaction('rw', parts, async () => {
        await parts.clear();
        for (const [place, record] of records.entries()) {
          await parts.put(record);
          report({ phase: 'Storing the corpus', done: place + 1, total: records.length });
        }
      });
      return ok(undefined);
    } catch (thrown) {
      return fail('storage/cache-unwritable', `The corpus could not be stored: ${messageOf(thrown)}`, {
        kept: 'Everything works from memory; the corpus is read again at the next start.',
        hint: 'Free some disk space, or allow this site to store data.',
      });
    }
  };

  return { read, replace };
}

async function dropDatabase(database: Dexie): Promise<void> {
  try {
    await database.delete({ disableAutoOpen: false });
  } catch {
    // Nothing to drop where IndexedDB itself is unavailable; the read has already been reported as failed.
  }
}

function splitParts(hash: string, bundle: CorpusBundle): readonly CacheRecord[] {
  const valueByPart: Record<Part, unknown> = { ...bundle.corpus, positions: bundle.positions };
  return PARTS.map((part) => ({ part, hash, count: countOf(valueByPart[part]), value: valueByPart[part] }));
}

function joinParts(records: readonly CacheRecord[]): unknown {
  const valueByPart = Object.fromEntries(records.map((record) => [record.part, record.value]));
  const { positions, ...corpus } = valueByPart as Record<Part, unknown>;
  return { corpus, positions };
}

function isIntact(record: CacheRecord, part: Part, hash: string): boolean {
  const isContainer = typeof record.value === 'object' && record.value !== null;
  return (
    record.part === part && record.hash === hash && isContainer && record.count === countOf(record.value)
  );
}

function countOf(value: unknown): number {
  return Array.isArray(value) ? value.length : Object.keys(value as object).length;
}
