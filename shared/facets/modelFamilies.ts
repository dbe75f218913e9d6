/** Names of language models: one spelling each, and the family they belong to. */
import type { CorpusIndex } from '../network/corpusIndex.ts';

/** "OPT-175B", "opt 175b" → "opt-175b": what spellings of one name share. */
export function modelId(name: string): string {
  return name
    .replace(/\s*\([^()]*\)/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-');
}

const SIZE =
  /^([^,]*?[a-z][^,]*?)(?<!-to|-with|-model)-(?:\d[\d.]*[bmt]\d?|base|large|small|medium|x+l(?:arge)?|big|family)(?:[-,].*)?$/;

/**
 * What is left of an id without the size: "llama-2-70b" → "llama-2", "bert-large" → "bert", "opt-family" →
 * "opt". A model that is named for no size is its own family; one that is nothing but a size stays as it is.
 */
export function familyOf(id: string): string {
  return SIZE.exec(id)?.[1] ?? id;
}

const labelsByIndex = new WeakMap<CorpusIndex, ReadonlyMap<string, string>>();

/** The first spelling in the corpus of a model; of a family, the beginning of the first of its models. */
export function modelLabel(value: string, index: CorpusIndex): string {
  const labels = labelsByIndex.get(index) ?? collectLabels(index);
  labelsByIndex.set(index, labels);
  return labels.get(value) ?? value;
}

function collectLabels(index: CorpusIndex): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const families = new Map<string, string>();
  for (const { models } of index.corpus.publications) {
    for (const { name } of models) {
      const id = modelId(name);
      const spelling = name.replace(/\s*\([^()]*\)/g, '').trim();
      if (!labels.has(id)) labels.set(id, spelling === '' ? name : spelling);
      const family = familyOf(id);
      // The id is as long as the spelling but for runs of blanks, so that its beginning can be cut from it.
      if (!families.has(family)) families.set(family, spelling.replace(/\s+/g, ' ').slice(0, family.length));
    }
  }
  for (const [family, label] of families) if (!labels.has(family)) labels.set(family, label);
  return labels;
}
