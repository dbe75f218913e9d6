/** Facets of what the reader keeps on a publication: marks, tags, and whether there is a note. */
import type { Facet } from './facet.ts';
import { asItIs, atTop, labelFrom } from './facetParts.ts';

/** Names of the marks as everywhere else in the app. */
const MARK_LABELS: Readonly<Record<string, string>> = { 'to-read': 'To read', read: 'Read', key: 'Key' };

export const READER_FACETS = [
  {
    id: 'mark',
    name: 'My mark',
    group: 'mine',
    shape: 'list',
    entityKind: null,
    isReaders: true,
    isSingle: true,
    valuesOf: ({ key }, _index, notes) => {
      const mark = notes?.get(key)?.mark ?? null;
      return mark === null ? [] : [mark];
    },
    labelOf: (value) => labelFrom(MARK_LABELS, value),
    parentOf: atTop,
  },
  {
    id: 'tag',
    name: 'My tags',
    group: 'mine',
    shape: 'list',
    entityKind: null,
    isReaders: true,
    valuesOf: ({ key }, _index, notes) => [...new Set(notes?.get(key)?.tags)],
    labelOf: asItIs,
    parentOf: atTop,
  },
  {
    id: 'note',
    name: 'My notes',
    group: 'mine',
    shape: 'list',
    entityKind: null,
    isReaders: true,
    isSingle: true,
    valuesOf: ({ key }, _index, notes) => (notes?.get(key)?.hasNote ? ['yes'] : []),
    labelOf: () => 'Has a note',
    parentOf: atTop,
  },
] as const satisfies readonly Facet[];
