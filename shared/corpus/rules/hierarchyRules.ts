/** Rules on the two hierarchies, strategies and hardware. */
import { CATALOGUE_FILES, type Finding, type IntegrityRule } from './integrityRule.ts';

interface Entry {
  readonly id: string;
  readonly parent: string | null;
}

const hierarchyCycle: IntegrityRule = {
  code: 'corpus/hierarchy-cycle',
  severity: 'error',
  rule: 'No strategy and no hardware entry stands above itself.',
  check: (corpus) => [
    ...cyclesIn(corpus.strategies, CATALOGUE_FILES.strategies),
    ...cyclesIn(corpus.hardware, CATALOGUE_FILES.hardware),
  ],
};

function cyclesIn(entries: readonly Entry[], file: string): readonly Finding[] {
  const parentById = new Map(entries.map((entry) => [entry.id, entry.parent]));
  return entries.flatMap(({ id }) => {
    const seen = new Set<string>();
    let at = parentById.get(id) ?? null;
    while (at !== null && at !== id && !seen.has(at)) {
      seen.add(at);
      at = parentById.get(at) ?? null;
    }
    return at === id ? [{ file, where: `${id}.parent`, message: `${id} stands above itself` }] : [];
  });
}

const deviceAsGroup: IntegrityRule = {
  code: 'corpus/device-as-group',
  severity: 'error',
  rule: 'Only groups have hardware entries below them.',
  check: ({ hardware }) => {
    const deviceIds = new Set(hardware.filter((it) => !it.group).map((it) => it.id));
    return hardware.flatMap((entry) =>
      entry.parent !== null && deviceIds.has(entry.parent)
        ? [
            {
              file: CATALOGUE_FILES.hardware,
              where: `${entry.id}.parent`,
              message: `hardware ${entry.id} stands below ${entry.parent}, which is a device and not a group`,
            },
          ]
        : [],
    );
  },
};

const unplacedDevice: IntegrityRule = {
  code: 'corpus/unplaced-device',
  severity: 'error',
  rule: 'Every device has a place in the hierarchy.',
  check: ({ hardware }) =>
    hardware
      .filter((entry) => !entry.group && entry.parent === null)
      .map((entry) => ({
        file: CATALOGUE_FILES.hardware,
        where: `${entry.id}.parent`,
        message: `device ${entry.id} belongs to no group`,
      })),
};

export const HIERARCHY_RULES = [
  hierarchyCycle,
  deviceAsGroup,
  unplacedDevice,
] as const satisfies readonly IntegrityRule[];
