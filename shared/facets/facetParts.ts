/** What the entries of the facet registry are put together from. */

/** Stands for "the corpus does not say", in facets where that is a value of its own. */
export const UNKNOWN = 'unknown';
export const UNKNOWN_LABEL = 'Not known';

export const atTop = () => null;
export const asItIs = (value: string) => value;

export function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

export function labelFrom(labels: Readonly<Record<string, string>>, value: string): string {
  return labels[value] ?? value;
}

/** The values without repetition, or that for "not known" where there are none. */
export function orUnknown(values: readonly string[]): readonly string[] {
  return values.length > 0 ? unique(values) : [UNKNOWN];
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
