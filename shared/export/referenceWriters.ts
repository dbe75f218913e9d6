/** One writer a format of references. */
import type { Publication } from '../model/publication.ts';
import type { DataHead } from './dataHead.ts';
import type { ReferenceExporter } from './exporterRegistry.ts';
import { toBibtex } from './toBibtex.ts';
import { toCslJson } from './toCslJson.ts';
import { toReferenceCsv } from './toReferenceCsv.ts';
import { toRis } from './toRis.ts';

/** The text of a file of publications, in their order. */
export type ReferenceWriter = (publications: readonly Publication[], head: DataHead) => string;

export const REFERENCE_WRITERS: Readonly<Record<ReferenceExporter['id'], ReferenceWriter>> = {
  bibtex: toBibtex,
  ris: toRis,
  'csl-json': toCslJson,
  'reference-csv': toReferenceCsv,
};
