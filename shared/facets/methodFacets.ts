/** Facets of what is done, with what, and on which models. */
import { readableId } from '../compare/readableId.ts';
import { isCapability } from '../model/capability.ts';
import type { Publication } from '../model/publication.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';
import type { Facet } from './facet.ts';
import { atTop, capitalised, UNKNOWN, UNKNOWN_LABEL, unique } from './facetParts.ts';
import { familyOf, modelId, modelLabel } from './modelFamilies.ts';
import { numberFormatById, numberFormatsIn } from './numberFormats.ts';

/** Value of the requirement facet for publications whose techniques name no requirement. */
const NO_REQUIREMENT = 'none';

export const METHOD_FACETS = [
  {
    id: 'strategy',
    name: 'Strategy',
    group: 'method',
    shape: 'tree',
    entityKind: 'strategy',
    startsOpen: true,
    valuesOf: (publication, index) =>
      unique(publication.strategies.flatMap((id) => [id, ...(index.strategyAncestorsById.get(id) ?? [])])),
    labelOf: (value, index) => index.strategyById.get(value)?.name ?? value,
    parentOf: (value, index) => index.strategyById.get(value)?.parent ?? null,
  },
  {
    id: 'technique',
    name: 'Technique',
    group: 'method',
    shape: 'list',
    entityKind: 'technique',
    reports: 'a technique',
    valuesOf: (publication) => unique(publication.techniques.map((use) => use.id)),
    labelOf: (value, index) => index.techniqueById.get(value)?.name ?? value,
    parentOf: atTop,
  },
  {
    id: 'requirement',
    name: 'Requirement',
    group: 'method',
    shape: 'list',
    entityKind: null,
    what: 'What the techniques of a publication cannot do without, as the catalogue of techniques says.',
    emptyValue: NO_REQUIREMENT,
    reports: 'a technique with a requirement',
    valuesOf: requirementsOf,
    labelOf: (value) =>
      value === NO_REQUIREMENT
        ? 'No requirement named'
        : capitalised(isCapability(value) ? `hardware: ${readableId(value)}` : value),
    parentOf: atTop,
  },
  {
    id: 'framework',
    name: 'Framework',
    group: 'method',
    shape: 'list',
    entityKind: 'framework',
    reports: 'a framework',
    valuesOf: (publication) => unique(publication.frameworks.map((use) => use.id)),
    labelOf: (value, index) => index.frameworkById.get(value)?.name ?? value,
    parentOf: atTop,
  },
  {
    id: 'number-format',
    name: 'Number format',
    group: 'method',
    shape: 'tree',
    entityKind: null,
    what: 'Formats that the entry names: in title, summary, contributions, or the conditions of a result.',
    reports: 'a number format',
    valuesOf: (publication) => numberFormatsIn(textOf(publication)),
    labelOf: (value) => numberFormatById(value)?.label ?? value,
    parentOf: (value) => numberFormatById(value)?.parent ?? null,
  },
  {
    id: 'model',
    name: 'Model',
    group: 'method',
    shape: 'tree',
    entityKind: null,
    reports: 'a model',
    valuesOf: ({ models }) =>
      unique(models.map(({ name }) => modelId(name)).flatMap((id) => [id, familyOf(id)])),
    labelOf: modelLabel,
    parentOf: (value) => (familyOf(value) === value ? null : familyOf(value)),
  },
  {
    id: 'model-size',
    name: 'Model size',
    group: 'method',
    shape: 'range',
    entityKind: null,
    what: 'Parameters of the models measured, in billions.',
    reports: 'a model size',
    emptyValue: UNKNOWN,
    valuesOf: (publication) => (sizesOf(publication).length > 0 ? [] : [UNKNOWN]),
    labelOf: (value) => (value === UNKNOWN ? UNKNOWN_LABEL : value),
    parentOf: atTop,
    range: {
      unit: ' B',
      scale: 'ratios',
      spansOf: (publication) => sizesOf(publication).map((size) => [size, size]),
    },
  },
] as const satisfies readonly Facet[];

/** Capabilities and conditions that the publication's techniques need, each once. */
function requirementsOf({ techniques }: Publication, index: CorpusIndex): readonly string[] {
  const needed = techniques.flatMap(({ id }) => {
    const technique = index.techniqueById.get(id);
    return technique ? [...technique.hardwareFit.needs, ...technique.requires] : [];
  });
  return needed.length > 0 ? unique(needed) : [NO_REQUIREMENT];
}

function textOf({ title, summary, contributions, results }: Publication): string {
  return [title, summary, ...contributions, ...results.map(({ conditions }) => conditions ?? '')].join('\n');
}

function sizesOf({ models }: Publication): readonly number[] {
  return unique(models.flatMap(({ paramsB }) => (paramsB === null ? [] : [paramsB])));
}
