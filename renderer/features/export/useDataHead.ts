/** What an exported file says about where it comes from, from the state of the window. */
import { useMemo } from 'react';
import type { DataHead } from '../../../shared/export/dataHead.ts';
import { SCOPES, type ScopeId } from '../../../shared/export/exportScope.ts';
import { describeNarrowing } from '../../../shared/facets/activeFilters.ts';
import { describeFloor } from '../../../shared/network/evidenceFloor.ts';
import { encodeDeepLink } from '../../../shared/view/deepLink.ts';
import { useAtlas, useIndex, useView } from '../../state/selectors.ts';
import { today } from './today.ts';

export function useDataHead(scope: ScopeId): DataHead {
  const { hash } = useAtlas();
  const index = useIndex();
  const view = useView((state) => state);
  return useMemo(() => {
    const { title, statement, licence, date } = index.corpus.manifest;
    return {
      corpusTitle: title,
      statement,
      licence,
      corpusDate: date,
      corpusHash: hash,
      exportDate: today(),
      filters: describeNarrowing(index, view),
      evidence: describeFloor(view.leastGrade),
      part: scope === 'visible' ? '' : (SCOPES.find((it) => it.id === scope)?.name ?? ''),
      link: `peak-atlas://view#${encodeDeepLink(view)}`,
    };
  }, [hash, index, view, scope]);
}
