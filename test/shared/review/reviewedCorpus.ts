/** The small corpus with a review of its own: a flow with gaps, one class, one strategy, one case study. */
import type { Corpus } from '../../../shared/model/corpus.ts';
import type { Review } from '../../../shared/model/review.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const KNOWN = { grade: 'primary', source: 'https://example.org/review', locator: 'abstract' } as const;
const UNKNOWN = { grade: 'unsourced', source: null, value: null } as const;

const REVIEW: Review = {
  ...SMALL_CORPUS.review,
  known: [
    { fact: 'period', value: '2017 to December 2023', ...KNOWN },
    { fact: 'records', value: 1234, ...KNOWN },
    { fact: 'named first', value: ['alpha', 'something else'], ...KNOWN },
    { fact: 'tree', value: { top: ['leaf'] }, ...KNOWN },
  ],
  notKnown: ['the names of the databases'],
  prisma: [
    { id: 'databases', value: 5, note: 'Their names are not known.', ...KNOWN },
    { id: 'identified', value: 1234, fact: 'records', ...KNOWN },
    { id: 'duplicates-removed', ...UNKNOWN },
    { id: 'screened', ...UNKNOWN },
    { id: 'excluded', ...UNKNOWN },
    { id: 'full-text-assessed', ...UNKNOWN },
    { id: 'included', value: 4, ...KNOWN },
  ],
  classes: [{ strategy: 'serving-order', wording: 'system serving', ...KNOWN }],
  strategies: [{ strategy: 'size-reduction', wording: 'making it small', ...KNOWN }],
  reconstruction: {
    statement: 'Made up for tests.',
    steps: [{ title: 'Gathered', text: 'By hand.' }],
    levels: [
      { level: 'in-review-list', meaning: 'On the list.' },
      { level: 'in-scope', meaning: 'Fits the scope.' },
    ],
  },
  caseStudies: [
    {
      publication: 'alpha',
      side: 'training',
      filing: { note: 'The review files it so.', ...KNOWN },
      question: 'Can weights be rounded?',
      steps: [
        { title: 'The idea', text: 'Alpha uses Rounding, as Alphabet does not.', results: [] },
        {
          title: 'The outcome',
          text: 'It is faster.',
          results: [
            { publication: 'alpha', metric: 'inference-speedup', value: 3.25, model: 'OPT-175B' },
            { publication: 'alpha', metric: 'accuracy-gain', value: -0.5, model: 'OPT-175B' },
          ],
        },
      ],
    },
  ],
};

export const REVIEWED_CORPUS: Corpus = { ...SMALL_CORPUS, review: REVIEW };
