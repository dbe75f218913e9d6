/** Rules on the evidence of single fields of catalogue entries: it names real fields, once, with a real source. */
import type { Corpus } from '../../model/corpus.ts';
import type { CatalogueEvidence } from '../../model/evidence.ts';
import { CATALOGUE_FILES, type Finding, type IntegrityRule, isWebAddress } from './integrityRule.ts';

const PEAK_RATES = ['fp32', 'tf32', 'fp16Tensor', 'bf16Tensor', 'fp8Tensor', 'int8Tensor', 'int4Tensor'];

interface GradedEntry {
  readonly file: string;
  readonly id: string;
  readonly facts: CatalogueEvidence;
  readonly fields: ReadonlySet<string>;
}

const unknownGradedField: IntegrityRule = {
  code: 'corpus/unknown-graded-field',
  severity: 'error',
  rule: 'Evidence of a field names a field that the entry has.',
  check: (corpus) =>
    gradedEntries(corpus).flatMap((entry) =>
      [
        ...(entry.facts.unsourcedFields ?? []).filter((it) => it !== 'all').map(withoutRemark),
        ...fieldsWithEvidence(entry.facts),
      ]
        .filter((field) => !entry.fields.has(field))
        .map((field) => finding(entry, `grades the field ${field}, which it does not have`)),
    ),
};

const fieldGradedTwice: IntegrityRule = {
  code: 'corpus/field-graded-twice',
  severity: 'error',
  rule: 'No field is graded twice.',
  check: (corpus) =>
    gradedEntries(corpus).flatMap((entry) => {
      const seen = new Set<string>();
      return [...(entry.facts.unsourcedFields ?? []), ...fieldsWithEvidence(entry.facts)]
        .filter((field) => seen.has(field) || !seen.add(field))
        .map((field) => finding(entry, `grades the field ${field} twice`));
    }),
};

const fieldEvidenceIncomplete: IntegrityRule = {
  code: 'corpus/field-evidence-incomplete',
  severity: 'error',
  rule: 'Evidence of a field is sourced: it names a web address, and where in it when it is primary.',
  check: (corpus) =>
    gradedEntries(corpus).flatMap((entry) =>
      (entry.facts.byField ?? [])
        .filter(
          ({ grade, source, locator }) =>
            grade === 'unsourced' || !isWebAddress(source) || (grade === 'primary' && !locator),
        )
        .map(({ fields }) =>
          finding(entry, `has evidence of ${fields.join(', ')} without an address or without a place in it`),
        ),
    ),
};

function gradedEntries(corpus: Corpus): readonly GradedEntry[] {
  const entriesOf = (
    file: string,
    entries: readonly { readonly id: string; readonly facts: CatalogueEvidence }[],
    extraFields: readonly string[] = [],
  ): readonly GradedEntry[] =>
    entries.map((entry) => ({
      file,
      id: entry.id,
      facts: entry.facts,
      fields: new Set([...Object.keys(entry), ...extraFields]),
    }));
  return [
    ...entriesOf(CATALOGUE_FILES.techniques, corpus.techniques),
    ...entriesOf(CATALOGUE_FILES.frameworks, corpus.frameworks),
    ...entriesOf(
      CATALOGUE_FILES.hardware,
      corpus.hardware.filter((it) => !it.group),
      PEAK_RATES,
    ),
  ];
}

function fieldsWithEvidence(facts: CatalogueEvidence): readonly string[] {
  return (facts.byField ?? []).flatMap(({ fields }) => fields);
}

/** "runsOn (part)" → "runsOn" */
function withoutRemark(field: string): string {
  return field.replace(/[ :].*$/, '');
}

function finding({ file, id }: GradedEntry, fault: string): Finding {
  return { file, where: `${id}.facts`, message: `${id} ${fault}` };
}

export const FIELD_EVIDENCE_RULES = [
  unknownGradedField,
  fieldGradedTwice,
  fieldEvidenceIncomplete,
] as const satisfies readonly IntegrityRule[];
