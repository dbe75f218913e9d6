/** What a query could ask a field for: the corpus's own values, with the number of publications that have each. */
import { REVIEW_CLASSES } from '../model/publication.ts';
import { type CorpusIndex, fullName } from '../network/corpusIndex.ts';
import { withoutRemark } from './searchDocuments.ts';

export interface FieldValue {
  /** As it is written into the query. */
  readonly value: string;
  /** Other names by which it is found while typing. */
  readonly aliases: readonly string[];
  /** Publications that have it. */
  readonly count: number;
}

/** The values of a field, by its preferred name, the commonest first; none for fields of running text. */
export type CompletionSource = (fieldName: string) => readonly FieldValue[];

/** Collects the values of a field when it is first asked for, and keeps them. */
export function createCompletionSource(index: CorpusIndex): CompletionSource {
  const known = new Map<string, readonly FieldValue[]>();
  return (fieldName) => {
    const before = known.get(fieldName);
    if (before) return before;
    const values = (COLLECTORS[fieldName]?.(index) ?? [])
      .filter(({ count, value }) => count > 0 && value !== '')
      .sort((left, right) => right.count - left.count || left.value.localeCompare(right.value, 'en'));
    known.set(fieldName, values);
    return values;
  };
}

type Collector = (index: CorpusIndex) => readonly FieldValue[];

const COLLECTORS: Readonly<Record<string, Collector>> = {
  technique: ({ corpus, publicationKeysByTechnique }) =>
    corpus.techniques.map(({ id, name, aliases }) => ({
      value: name,
      aliases,
      count: publicationKeysByTechnique.get(id)?.length ?? 0,
    })),
  hardware: ({ corpus, publicationKeysByHardware }) =>
    oneOfEach(
      corpus.hardware.map((entry) => ({
        value: withoutRemark(entry.name),
        aliases: entry.aliases,
        count: publicationKeysByHardware.get(entry.id)?.length ?? 0,
      })),
    ),
  framework: ({ corpus, publicationKeysByFramework }) =>
    corpus.frameworks.map(({ id, name, aliases }) => ({
      value: name,
      aliases,
      count: publicationKeysByFramework.get(id)?.length ?? 0,
    })),
  author: ({ authorById }) =>
    [...authorById.values()].map(({ name, publicationKeys }) => ({
      value: fullName(name),
      aliases: [],
      count: publicationKeys.length,
    })),
  model: ({ corpus }) => tally(corpus.publications.map(({ models }) => models.map(({ name }) => name))),
  venue: ({ corpus }) => tally(corpus.publications.map(({ venue }) => [venue])),
  year: ({ corpus }) => tally(corpus.publications.map(({ year }) => [String(year)])),
  class: ({ corpus }) =>
    REVIEW_CLASSES.map((value) => ({
      value,
      aliases: [],
      count: corpus.publications.filter(({ classes }) => classes.includes(value)).length,
    })),
};

/** @param valuesOfEach of each publication its values, which count once however often they stand there */
function tally(valuesOfEach: readonly (readonly string[])[]): readonly FieldValue[] {
  const countByValue = new Map<string, number>();
  for (const value of valuesOfEach.flatMap((values) => [...new Set(values)]))
    countByValue.set(value, (countByValue.get(value) ?? 0) + 1);
  return [...countByValue].map(([value, count]) => ({ value, aliases: [], count }));
}

/** Variants that differ in a remark alone are one value: the one that most publications have. */
function oneOfEach(values: readonly FieldValue[]): readonly FieldValue[] {
  const best = new Map<string, FieldValue>();
  for (const value of values) {
    const before = best.get(value.value);
    if (!before || before.count < value.count) best.set(value.value, value);
  }
  return [...best.values()];
}
