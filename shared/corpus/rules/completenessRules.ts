/** Warnings on what is missing. None of them keeps a corpus from being shipped; all of them are listed. */

import { isSourced } from '../../model/evidence.ts';
import type { Publication } from '../../model/publication.ts';
import { CATALOGUE_FILES, type IntegrityRule, publicationFile } from './integrityRule.ts';

const orphanTechnique: IntegrityRule = {
  code: 'corpus/orphan-technique',
  severity: 'warning',
  rule: 'Every technique should be used by a publication.',
  check: ({ publications, techniques }) => {
    const usedIds = new Set(publications.flatMap((it) => it.techniques.map((use) => use.id)));
    return techniques
      .filter(({ id }) => !usedIds.has(id))
      .map(({ id }) => ({
        file: CATALOGUE_FILES.techniques,
        where: id,
        message: `no publication uses technique ${id}`,
      }));
  },
};

const unusedFramework: IntegrityRule = {
  code: 'corpus/unused-framework',
  severity: 'warning',
  rule: 'Every framework should be named by a publication.',
  check: ({ publications, frameworks }) => {
    const usedIds = new Set(publications.flatMap((it) => it.frameworks.map((use) => use.id)));
    return frameworks
      .filter(({ id }) => !usedIds.has(id))
      .map(({ id }) => ({
        file: CATALOGUE_FILES.frameworks,
        where: id,
        message: `no publication names framework ${id}`,
      }));
  },
};

const unusedDevice: IntegrityRule = {
  code: 'corpus/unused-device',
  severity: 'warning',
  rule: 'Every device should be named by a publication; those that wait for one are listed.',
  check: ({ publications, hardware }) => {
    const usedIds = new Set(publications.flatMap((it) => it.hardware.map((use) => use.id)));
    return hardware
      .filter((entry) => !entry.group && !usedIds.has(entry.id))
      .map(({ id }) => ({
        file: CATALOGUE_FILES.hardware,
        where: id,
        message: `no publication ran on device ${id}`,
      }));
  },
};

const noResult = publicationWarning(
  'corpus/no-result',
  'Every publication should report a result.',
  (it) => it.results.length === 0,
  'reports no result',
);

const noSourcedResult = publicationWarning(
  'corpus/no-sourced-result',
  'Every publication with results should have a sourced one.',
  (it) => it.results.length > 0 && !it.results.some(isSourced),
  'has results but no sourced one',
);

const noHardware = publicationWarning(
  'corpus/no-hardware',
  'Every publication should say what it ran on.',
  (it) => it.hardware.length === 0,
  'names no hardware',
);

const incompleteAuthors = publicationWarning(
  'corpus/incomplete-authors',
  'Every author list should be complete.',
  (it) => !it.authorsComplete,
  'has an incomplete author list',
);

const unknownMonth = publicationWarning(
  'corpus/unknown-month',
  'Every publication should say when it was first posted.',
  (it) => it.firstPosted === null,
  'does not say when it was first posted',
);

function publicationWarning(
  code: string,
  rule: string,
  isWeak: (publication: Publication) => boolean,
  weakness: string,
): IntegrityRule {
  return {
    code,
    severity: 'warning',
    rule,
    check: ({ publications }) =>
      publications.filter(isWeak).map((publication) => ({
        file: publicationFile(publication),
        where: '',
        message: `publication ${publication.key} ${weakness}`,
      })),
  };
}

export const COMPLETENESS_RULES: readonly IntegrityRule[] = [
  noResult,
  noSourcedResult,
  noHardware,
  incompleteAuthors,
  unknownMonth,
  orphanTechnique,
  unusedFramework,
  unusedDevice,
];
