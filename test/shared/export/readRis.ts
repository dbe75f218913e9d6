/** Reads RIS by a program that is not ours, for the tests. The package comes without types. */
import { createRequire } from 'node:module';

interface RisName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

export interface RisRecord {
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly RisName[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly [field: string]: unknown;
}

const load = createRequire(import.meta.url);
load('@citation-js/plugin-ris');
const { plugins } = load('@citation-js/core') as {
  readonly plugins: { readonly input: { chain(text: string): RisRecord[] } };
};

/** The records as CSL-JSON. */
export function readRis(text: string): RisRecord[] {
  return text === '' ? [] : plugins.input.chain(text);
}
