/**
 * A view state as the part of an address after `#`, readable by people, and back:
 * `v=1&view=table&q=int8&f.hardware=nvidia-a100&select=publication:gptq`. Only what differs from the
 * default is written. Reading checks the form alone; parseViewState checks the content.
 */
import { fail, ok, type Result } from '../lib/result.ts';
import { DEFAULT_VIEW, type ViewState } from './viewState.ts';

const FILTER_PREFIX = 'f.';

/** The text after `#`, without the `#`. The default view gives `v=1`. */
export function encodeDeepLink(view: ViewState): string {
  const pairs: [string, string][] = [['v', String(view.version)]];
  if (view.view !== DEFAULT_VIEW.view) pairs.push(['view', view.view]);
  if (view.query !== '') pairs.push(['q', view.query]);
  for (const facet of Object.keys(view.filters).sort()) {
    for (const value of view.filters[facet] ?? []) pairs.push([FILTER_PREFIX + facet, value]);
  }
  if (view.leastGrade !== DEFAULT_VIEW.leastGrade) pairs.push(['evidence', view.leastGrade]);
  if (view.graphKinds.length < DEFAULT_VIEW.graphKinds.length)
    pairs.push(['kinds', view.graphKinds.join('.')]);
  if (view.projection !== DEFAULT_VIEW.projection) pairs.push(['projection', view.projection]);
  const { threshold, normalisation } = view.projectionOptions;
  if (threshold !== null) pairs.push(['together', String(threshold)]);
  if (normalisation !== DEFAULT_VIEW.projectionOptions.normalisation) {
    pairs.push(['normalisation', normalisation]);
  }
  if (view.layout !== null) pairs.push(['layout', view.layout]);
  if (view.layoutCentre !== null) pairs.push(['centre', view.layoutCentre]);
  for (const nodeId of view.selection) pairs.push(['select', nodeId]);
  if (view.focus !== null) pairs.push(['focus', view.focus]);
  for (const nodeId of view.comparison) pairs.push(['compare', nodeId]);
  if (view.hideEqualRows) pairs.push(['equal', 'hidden']);
  return pairs.map(([key, value]) => `${escapePart(key)}=${escapePart(value)}`).join('&');
}

/**
 * The raw state that a link spells out, for parseViewState; null for an empty link.
 * `view/malformed-link` when it is no link of this app: an unknown key, broken escapes, another version.
 */
export function decodeDeepLink(link: string): Result<unknown> {
  const text = link.replace(/^#/, '');
  if (text === '') return ok(null);
  const raw: Record<string, unknown> & { filters: Record<string, string[]> } = {
    filters: Object.create(null),
  };
  for (const part of text.split('&')) {
    const pair = unescapePair(part);
    if (pair === null) return malformed(`"${part}" is not of the form key=value`);
    const [key, value] = pair;
    if (key.startsWith(FILTER_PREFIX)) {
      const facet = key.slice(FILTER_PREFIX.length);
      raw.filters[facet] = [...(raw.filters[facet] ?? []), value];
    } else if (!readPair(raw, key, value)) {
      return malformed(`"${key}" means nothing here`);
    }
  }
  return raw.version === 1
    ? ok({ ...raw, filters: { ...raw.filters } })
    : malformed('it does not start with v=1');
}

function readPair(raw: Record<string, unknown>, key: string, value: string): boolean {
  const append = (field: string) => {
    raw[field] = [...((raw[field] as string[] | undefined) ?? []), value];
  };
  switch (key) {
    case 'v':
      raw.version = Number(value);
      return true;
    case 'view':
      raw.view = value;
      return true;
    case 'q':
      raw.query = value;
      return true;
    case 'evidence':
      raw.leastGrade = value;
      return true;
    case 'kinds':
      raw.graphKinds = value === '' ? [] : value.split('.');
      return true;
    case 'projection':
      raw.projection = value;
      return true;
    case 'together':
      raw.projectionOptions = {
        ...DEFAULT_VIEW.projectionOptions,
        ...optionsOf(raw),
        threshold: Number(value),
      };
      return true;
    case 'normalisation':
      raw.projectionOptions = { ...DEFAULT_VIEW.projectionOptions, ...optionsOf(raw), normalisation: value };
      return true;
    case 'layout':
      raw.layout = value;
      return true;
    case 'centre':
      raw.layoutCentre = value;
      return true;
    case 'select':
      append('selection');
      return true;
    case 'focus':
      raw.focus = value;
      return true;
    case 'compare':
      append('comparison');
      return true;
    case 'equal':
      raw.hideEqualRows = value === 'hidden';
      return true;
    default:
      return false;
  }
}

function optionsOf(raw: Record<string, unknown>): object {
  return (raw.projectionOptions as object | undefined) ?? {};
}

function malformed(reason: string): Result<never> {
  return fail('view/malformed-link', `The link could not be read: ${reason}.`, {
    kept: 'The default view is shown; nothing stored was changed.',
    hint: 'Copy the link again from the app that made it.',
  });
}

/** Escapes what would break the pairs, and leaves `:` readable. A lone surrogate becomes the replacement character. */
function escapePart(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%3A', ':').replaceAll('%20', '+');
}

function unescapePair(part: string): readonly [string, string] | null {
  const equals = part.indexOf('=');
  if (equals < 1) return null;
  try {
    const [key, value] = [part.slice(0, equals), part.slice(equals + 1)].map((text) =>
      decodeURIComponent(text.replaceAll('+', ' ')),
    );
    return key === undefined || value === undefined ? null : [key, value];
  } catch {
    return null;
  }
}
