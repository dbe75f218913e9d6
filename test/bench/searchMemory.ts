/** What a loaded index holds in memory beside the records that it is of. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Corpus } from '../../shared/model/corpus.ts';
import { buildCorpusIndex } from '../../shared/network/corpusIndex.ts';
import { buildSearchIndex } from '../../shared/search/buildSearchIndex.ts';
import { loadSearchIndex } from '../../shared/search/loadSearchIndex.ts';
import type { Row } from './report.ts';

export function searchMemoryRows(corpus: Corpus, label: string): readonly Row[] {
  const text = JSON.stringify(corpus);
  const shipped = JSON.stringify(buildSearchIndex(buildCorpusIndex(corpus), 'bench'));
  const before = heldBytes();
  // Read from text, since generated records share their parts.
  const records = JSON.parse(text) as Corpus;
  const afterRecords = heldBytes();
  const index = buildCorpusIndex(records);
  const beforeIndex = heldBytes();
  const loaded = loadSearchIndex(JSON.parse(shipped), index, 'bench');
  const afterIndex = heldBytes();
  // Both must live until here to have been counted.
  if (!loaded.ok || records.publications.length === 0) throw new Error('there is nothing to measure');
  const [ofRecords, ofIndex] = [afterRecords - before, afterIndex - beforeIndex];
  return [
    {
      measure: `Search, ${label}: memory of the index / of the records`,
      value: `${megabytes(ofIndex)} / ${megabytes(ofRecords)} (ratio ${(ofIndex / ofRecords).toFixed(2)})`,
    },
  ];
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heldBytes(): number {
  for (let turn = 0; turn < 3; turn += 1) collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
