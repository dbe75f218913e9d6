/** What the help of the search box offers: one example for each thing the query language can do. */

interface SearchExample {
  readonly query: string;
  readonly meaning: string;
}

export const SEARCH_EXAMPLES: readonly SearchExample[] = [
  { query: 'io aware attention', meaning: 'all of the words, anywhere' },
  { query: '"data movement"', meaning: 'these words in this order' },
  { query: 'quantization OR pruning', meaning: 'either of them' },
  { query: 'pipeline -bamboo', meaning: 'without a word' },
  { query: 'author:dao', meaning: 'in one field' },
  { query: 'hardware:3090', meaning: 'what ran on a device' },
  { query: 'technique:"kv cache"', meaning: 'a phrase in one field' },
  { query: 'offload* year:2021..2023', meaning: 'how a word begins, and years' },
  { query: 'class:inference year:>=2023', meaning: 'a class of the review, since a year' },
  { query: 'quantisaton~2', meaning: 'a word, give or take two letters' },
  { query: '(training OR inference) single gpu', meaning: 'groups' },
];
