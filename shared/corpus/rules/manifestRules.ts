/** Rules on the manifest: it says of the data what the data say. */
import type { CorpusCounts } from '../../model/corpus.ts';
import { countCorpus } from '../countCorpus.ts';
import { hashCorpus } from '../hashCorpus.ts';
import type { IntegrityRule } from './integrityRule.ts';

const REFRESH = 'run npm run corpus:check -- --write';

const wrongCounts: IntegrityRule = {
  code: 'corpus/wrong-counts',
  severity: 'error',
  rule: 'The counts of the manifest are those of the data.',
  check: (corpus) => {
    const counts = countCorpus(corpus);
    return (Object.keys(counts) as (keyof CorpusCounts)[])
      .filter((name) => counts[name] !== corpus.manifest.counts[name])
      .map((name) => ({
        file: 'manifest.json',
        where: `counts.${name}`,
        message: `the manifest counts ${corpus.manifest.counts[name]} ${name}, the data hold ${counts[name]}; ${REFRESH}`,
      }));
  },
};

const wrongHash: IntegrityRule = {
  code: 'corpus/wrong-hash',
  severity: 'error',
  rule: 'The content hash of the manifest is that of the data.',
  check: (corpus) =>
    hashCorpus(corpus) === corpus.manifest.contentHash
      ? []
      : [
          {
            file: 'manifest.json',
            where: 'contentHash',
            message: `the data have changed since the manifest was written; ${REFRESH}`,
          },
        ],
};

export const MANIFEST_RULES = [wrongCounts, wrongHash] as const satisfies readonly IntegrityRule[];
