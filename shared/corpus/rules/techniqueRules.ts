/** Rules on techniques: what two of them say of each other, and what they need of machines. */
import { isCapability } from '../../model/capability.ts';
import type { Technique } from '../../model/technique.ts';
import { CATALOGUE_FILES, type Finding, type IntegrityRule, isWebAddress } from './integrityRule.ts';

type Mutual = 'complements' | 'conflictsWith';

const asymmetricPair: IntegrityRule = {
  code: 'corpus/asymmetric-pair',
  severity: 'error',
  rule: 'Where one technique complements another or conflicts with it, the other says the same of the one.',
  check: ({ techniques }) => {
    const byId = new Map(techniques.map((it) => [it.id, it]));
    const oneSided = (field: Mutual, verb: string): readonly Finding[] =>
      techniques.flatMap((technique) =>
        technique[field].flatMap((id) => {
          const other = byId.get(id);
          return !other || other[field].includes(technique.id)
            ? []
            : [finding(technique, field, `${verb} ${id}, which does not say so of it`)];
        }),
      );
    return [...oneSided('complements', 'complements'), ...oneSided('conflictsWith', 'conflicts with')];
  },
};

const complementAndConflict: IntegrityRule = {
  code: 'corpus/complement-and-conflict',
  severity: 'error',
  rule: 'No technique complements itself, conflicts with itself, or does both with another.',
  check: ({ techniques }) =>
    techniques.flatMap((technique) => [
      ...(['complements', 'conflictsWith'] as const)
        .filter((field) => technique[field].includes(technique.id))
        .map((field) => finding(technique, field, 'names itself')),
      ...technique.complements
        .filter((id) => technique.conflictsWith.includes(id))
        .map((id) => finding(technique, 'conflictsWith', `both complements ${id} and conflicts with it`)),
    ]),
};

const pairEvidenceAstray: IntegrityRule = {
  code: 'corpus/pair-evidence-astray',
  severity: 'error',
  rule: 'Evidence of a pair of techniques is sourced, says where it stands, and is of a pair that is stated.',
  check: ({ techniques }) =>
    techniques.flatMap((technique) =>
      (technique.pairEvidence ?? []).flatMap(({ relation, techniques: ids, grade, source, locator }) => [
        ...(grade === 'unsourced' || !isWebAddress(source) || !locator
          ? [finding(technique, 'pairEvidence', `has evidence of ${ids.join(', ')} without address or place`)]
          : []),
        ...ids
          .filter((id) => !technique[relation].includes(id))
          .map((id) =>
            finding(technique, 'pairEvidence', `has evidence of ${id}, which is not in its ${relation}`),
          ),
      ]),
    ),
};

const unknownNeed: IntegrityRule = {
  code: 'corpus/unknown-need',
  severity: 'error',
  rule: 'What a technique needs of the hardware is a known capability.',
  check: ({ techniques }) =>
    techniques.flatMap((technique) =>
      technique.hardwareFit.needs
        .filter((id) => !isCapability(id))
        .map((id) => finding(technique, 'hardwareFit.needs', `needs ${id}, which is no known capability`)),
    ),
};

const formulaWithoutLocator: IntegrityRule = {
  code: 'corpus/formula-without-locator',
  severity: 'error',
  rule: 'Every primary formula says where in its source it stands.',
  check: ({ techniques }) =>
    techniques
      .filter(
        ({ formula }) => formula?.grade === 'primary' && isWebAddress(formula.source) && !formula.locator,
      )
      .map((technique) =>
        finding(technique, 'formula.locator', 'has a primary formula that does not say where it stands'),
      ),
};

function finding({ id }: Technique, field: string, fault: string): Finding {
  return { file: CATALOGUE_FILES.techniques, where: `${id}.${field}`, message: `technique ${id} ${fault}` };
}

export const TECHNIQUE_RULES = [
  asymmetricPair,
  complementAndConflict,
  pairEvidenceAstray,
  unknownNeed,
  formulaWithoutLocator,
] as const satisfies readonly IntegrityRule[];
