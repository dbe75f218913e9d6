/** The text that the choices in the export dialog would give, from the state of the window. */
import { useMemo } from 'react';
import type { Exporter } from '../../../shared/export/exporterRegistry.ts';
import type { ScopeId } from '../../../shared/export/exportScope.ts';
import { publicationsInScope } from '../../../shared/export/publicationsInScope.ts';
import { REFERENCE_WRITERS } from '../../../shared/export/referenceWriters.ts';
import { countOf, type TextFile } from '../../../shared/export/textFile.ts';
import { useIndex, useView, useVisible } from '../../state/selectors.ts';
import { useDataHead } from './useDataHead.ts';

/** Null for a format that is no text. */
export function useTextFile(exporter: Exporter, scope: ScopeId): TextFile | null {
  const index = useIndex();
  const { publications: visibleKeys } = useVisible();
  const selection = useView((view) => view.selection);
  const head = useDataHead(scope);
  return useMemo(() => {
    if (exporter.group === 'figure') return null;
    const publications = publicationsInScope(index, visibleKeys, scope, selection);
    return {
      text: REFERENCE_WRITERS[exporter.id](publications, head),
      count: countOf(publications.length, 'entry', 'entries'),
    };
  }, [exporter, scope, index, visibleKeys, selection, head]);
}
