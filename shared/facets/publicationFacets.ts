/** Facets of what a publication is and where it stands. */
import type { VenueType } from '../model/publication.ts';
import type { Facet } from './facet.ts';
import { asItIs, atTop, labelFrom, unique } from './facetParts.ts';
import { CLASS_LABELS, MEMBERSHIP_LABELS } from './publicationLabels.ts';
import { venueSeries } from './venueSeries.ts';

const VENUE_TYPE_LABELS: Readonly<Record<VenueType, string>> = {
  conference: 'Conference',
  journal: 'Journal',
  workshop: 'Workshop',
  demo: 'Demonstration',
  preprint: 'Preprint',
};

export const PUBLICATION_FACETS = [
  {
    id: 'class',
    name: 'Class',
    group: 'publication',
    shape: 'list',
    entityKind: null,
    valuesOf: (publication) => unique(publication.classes),
    labelOf: (value) => labelFrom(CLASS_LABELS, value),
    parentOf: atTop,
  },
  {
    id: 'year',
    name: 'Year',
    group: 'publication',
    shape: 'ordered',
    entityKind: null,
    isSingle: true,
    valuesOf: (publication) => [String(publication.year)],
    labelOf: asItIs,
    parentOf: atTop,
  },
  {
    id: 'venue',
    name: 'Venue',
    group: 'publication',
    shape: 'tree',
    entityKind: null,
    isSingle: true,
    valuesOf: ({ venue, venueType }) => [`${venueType}:${venueSeries(venue)}`, venueType],
    labelOf: (value) =>
      value.includes(':') ? value.slice(value.indexOf(':') + 1) : labelFrom(VENUE_TYPE_LABELS, value),
    parentOf: (value) => (value.includes(':') ? value.slice(0, value.indexOf(':')) : null),
  },
  {
    id: 'cited-by',
    name: 'Cited by',
    group: 'publication',
    shape: 'range',
    entityKind: null,
    what: 'How many publications of this corpus cite it; citations from elsewhere are not counted.',
    valuesOf: () => [],
    labelOf: asItIs,
    parentOf: atTop,
    range: {
      unit: '',
      scale: 'values',
      spansOf: ({ key }, index) => {
        const count = index.citingKeysByKey.get(key)?.length ?? 0;
        return [[count, count]];
      },
    },
  },
  {
    id: 'membership',
    name: 'Membership',
    group: 'publication',
    shape: 'list',
    entityKind: null,
    isSingle: true,
    valuesOf: (publication) => [publication.membership.level],
    labelOf: (value) => labelFrom(MEMBERSHIP_LABELS, value),
    parentOf: atTop,
  },
] as const satisfies readonly Facet[];
