/** Random corpora whose texts are made of the words that random queries ask for, so that many match. */
import fc from 'fast-check';
import type { Corpus } from '../../../shared/model/corpus.ts';
import { buildCorpus, buildPublication, buildStrategy, buildTechnique } from '../../fixtures/buildCorpus.ts';

const TEXT_WORDS = [
  'alpha',
  'Rounded',
  'rounding',
  'pruning',
  'pruned',
  'IO-Aware',
  'io aware',
  'INT8',
  '8-bit',
  'RTX 3090',
  'RTX3090',
  'roundabout',
  'the paper on',
  'algebra',
];

const sentence = fc
  .array(fc.constantFrom(...TEXT_WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));

export const corpusOfTexts: fc.Arbitrary<Corpus> = fc
  .record({
    publications: fc.array(
      fc.record({ title: sentence, summary: sentence, year: fc.integer({ min: 2017, max: 2023 }) }),
      { minLength: 1, maxLength: 8 },
    ),
    techniques: fc.array(fc.record({ name: sentence, what: sentence }), { maxLength: 3 }),
  })
  .map((drawn) =>
    buildCorpus({
      strategies: [buildStrategy({ id: 'only' })],
      techniques: drawn.techniques.map((parts, place) =>
        buildTechnique({ ...parts, id: `t-${place}`, strategy: 'only' }),
      ),
      hardware: [],
      frameworks: [],
      publications: drawn.publications.map((parts, place) =>
        buildPublication({ ...parts, key: `p-${place}`, shortName: `P${place}` }),
      ),
    }),
  );
