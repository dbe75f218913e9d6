/**
 * The integrity check: what the entries of a corpus say about each other. The form of each entry is
 * `parseCorpus`'s business and is taken for granted here. A rule is added in the file of its idea under
 * `rules/` and is then run, listed and required to have a fixture that breaks it.
 */
import type { Corpus } from '../model/corpus.ts';
import type { Issue } from './issue.ts';
import { COMPLETENESS_RULES } from './rules/completenessRules.ts';
import { EVIDENCE_RULES } from './rules/evidenceRules.ts';
import { FIELD_EVIDENCE_RULES } from './rules/fieldEvidenceRules.ts';
import { HARDWARE_RULES } from './rules/hardwareRules.ts';
import { HIERARCHY_RULES } from './rules/hierarchyRules.ts';
import { IDENTITY_RULES } from './rules/identityRules.ts';
import type { IntegrityRule } from './rules/integrityRule.ts';
import { MANIFEST_RULES } from './rules/manifestRules.ts';
import { METRIC_RULES } from './rules/metricRules.ts';
import { REFERENCE_RULES } from './rules/referenceRules.ts';
import { REVIEW_RULES } from './rules/reviewRules.ts';
import { SCAFFOLD_RULES } from './rules/scaffoldRules.ts';
import { TECHNIQUE_RULES } from './rules/techniqueRules.ts';
import { TIME_RULES } from './rules/timeRules.ts';

export const INTEGRITY_RULES: readonly IntegrityRule[] = [
  ...IDENTITY_RULES,
  ...REFERENCE_RULES,
  ...HIERARCHY_RULES,
  ...TIME_RULES,
  ...METRIC_RULES,
  ...EVIDENCE_RULES,
  ...FIELD_EVIDENCE_RULES,
  ...TECHNIQUE_RULES,
  ...HARDWARE_RULES,
  ...REVIEW_RULES,
  ...MANIFEST_RULES,
  ...SCAFFOLD_RULES,
  ...COMPLETENESS_RULES,
];

/** Every breach of every rule, in the order of the rules. A corpus without errors is fit to ship. */
export function checkIntegrity(corpus: Corpus): readonly Issue[] {
  return INTEGRITY_RULES.flatMap(({ code, severity, check }) =>
    check(corpus).map((finding) => ({ code, severity, ...finding })),
  );
}

/** The issues that keep a corpus from being built; warnings are only listed. */
export function errorsIn(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.severity === 'error');
}
