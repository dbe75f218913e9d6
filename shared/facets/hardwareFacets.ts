/** Facets of what a publication ran on, by name and by what such hardware can do. */
import { readableId } from '../compare/readableId.ts';
import { type KnownCapabilities, knownCapabilities } from '../hardware/knownCapabilities.ts';
import type { HardwareTier } from '../model/hardware.ts';
import type { HardwareUse, Publication } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Facet, Span } from './facet.ts';
import { atTop, capitalised, labelFrom, orUnknown, UNKNOWN, UNKNOWN_LABEL, unique } from './facetParts.ts';

/** More devices than this make a cluster: one machine rarely holds more. */
const MOST_IN_A_MACHINE = 8;

/** In the order in which they are listed. */
const SET_UP_LABELS: Readonly<Record<string, string>> = {
  '1-device': 'One device',
  '2-to-8-devices': `2 to ${MOST_IN_A_MACHINE} devices`,
  cluster: `Cluster (more than ${MOST_IN_A_MACHINE})`,
  [UNKNOWN]: UNKNOWN_LABEL,
};

const TIER_LABELS: Readonly<Record<HardwareTier | typeof UNKNOWN, string>> = {
  datacenter: 'Data centre',
  workstation: 'Workstation',
  consumer: 'Consumer',
  edge: 'Edge device',
  'cloud-tpu': 'Cloud TPU',
  'server-cpu': 'Server CPU',
  storage: 'Storage and host memory',
  [UNKNOWN]: UNKNOWN_LABEL,
};

export const HARDWARE_FACETS = [
  {
    id: 'hardware',
    name: 'Hardware',
    group: 'hardware',
    shape: 'tree',
    entityKind: 'hardware',
    startsOpen: true,
    reports: 'hardware',
    valuesOf: (publication, index) =>
      unique(
        publication.hardware.flatMap((use) => [use.id, ...(index.hardwareAncestorsById.get(use.id) ?? [])]),
      ),
    labelOf: (value, index) => index.hardwareById.get(value)?.name ?? value,
    parentOf: (value, index) => index.hardwareById.get(value)?.parent ?? null,
  },
  {
    id: 'memory',
    name: 'Memory of a device',
    group: 'hardware',
    shape: 'range',
    entityKind: null,
    what: 'Memory of one of the devices it ran on. Where the variant is not named (“A100”), what all variants have counts.',
    reports: 'a device whose memory is known',
    emptyValue: UNKNOWN,
    valuesOf: (publication, index) => (memoriesOf(publication, index).length > 0 ? [] : [UNKNOWN]),
    labelOf: (value) => (value === UNKNOWN ? UNKNOWN_LABEL : value),
    parentOf: atTop,
    range: { unit: ' GB', scale: 'values', spansOf: memoriesOf },
  },
  {
    id: 'supports',
    name: 'Hardware supports',
    group: 'hardware',
    shape: 'list',
    entityKind: null,
    what: 'What one of the devices it ran on supports by itself; not whether it was used.',
    reports: 'a device whose abilities are known',
    emptyValue: UNKNOWN,
    valuesOf: (publication, index) =>
      orUnknown(knownOf(publication, index).flatMap(({ supports }) => supports ?? [])),
    labelOf: (value) => (value === UNKNOWN ? UNKNOWN_LABEL : capitalised(readableId(value))),
    parentOf: atTop,
  },
  {
    id: 'devices',
    name: 'Devices used',
    group: 'hardware',
    shape: 'list',
    entityKind: null,
    what: 'How many devices of one kind were used together.',
    reports: 'a number of devices',
    emptyValue: UNKNOWN,
    valuesOf: (publication, index) =>
      orUnknown(publication.hardware.filter((use) => computes(use, index)).flatMap(setUpOf)),
    labelOf: (value) => labelFrom(SET_UP_LABELS, value),
    parentOf: atTop,
  },
  {
    id: 'tier',
    name: 'Hardware tier',
    group: 'hardware',
    shape: 'list',
    entityKind: null,
    reports: 'a device whose tier is known',
    emptyValue: UNKNOWN,
    valuesOf: (publication, index) =>
      orUnknown(knownOf(publication, index).flatMap(({ tier }) => tier ?? [])),
    labelOf: (value) => labelFrom(TIER_LABELS, value),
    parentOf: atTop,
  },
] as const satisfies readonly Facet[];

function knownOf({ hardware }: Publication, index: CorpusIndex): readonly KnownCapabilities[] {
  return hardware.map(({ id }) => knownCapabilities(index, id));
}

function memoriesOf(publication: Publication, index: CorpusIndex): readonly Span[] {
  return knownOf(publication, index).flatMap(({ memoryGB }) => (memoryGB === null ? [] : [memoryGB]));
}

function computes({ id }: HardwareUse, index: CorpusIndex): boolean {
  return knownCapabilities(index, id).computes;
}

function setUpOf({ count }: HardwareUse): readonly string[] {
  if (count === null) return [];
  if (count === 1) return ['1-device'];
  return [count <= MOST_IN_A_MACHINE ? '2-to-8-devices' : 'cluster'];
}
