/** Writes the comparison on screen to a file of the user's choice and says how it went. */
import type { Comparison } from '../../../shared/compare/comparison.ts';
import type { ExportHead } from '../../../shared/compare/exportHead.ts';
import { comparisonToCsv } from '../../../shared/compare/toCsv.ts';
import { comparisonToMarkdown } from '../../../shared/compare/toMarkdown.ts';
import { describeNarrowing } from '../../../shared/facets/activeFilters.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { describeFloor } from '../../../shared/network/evidenceFloor.ts';
import { encodeDeepLink } from '../../../shared/view/deepLink.ts';
import { selectBridge } from '../../bridge/selectBridge.ts';
import { notify } from '../../state/actions.ts';
import { useStore } from '../../state/store.ts';

const FORMATS = {
  csv: { extension: 'csv', mediaType: 'text/csv', write: comparisonToCsv },
  markdown: { extension: 'md', mediaType: 'text/markdown', write: comparisonToMarkdown },
} as const;

export async function saveComparison(
  format: keyof typeof FORMATS,
  index: CorpusIndex,
  comparison: Comparison,
): Promise<void> {
  const { extension, mediaType, write } = FORMATS[format];
  const names = comparison.columns.map((column) => column.label).join(' vs ');
  const outcome = await selectBridge(window).saveFile({
    suggestedName: `Comparison of ${names}.${extension}`,
    mediaType,
    bytes: new TextEncoder().encode(write(index, comparison, headNow(index))),
  });
  if (!outcome.ok) notify('error', outcome.error);
  else if (outcome.value.saved) {
    notify('info', {
      code: 'compare/exported',
      message: `The comparison was saved as ${outcome.value.name}.`,
    });
  }
}

function headNow(index: CorpusIndex): ExportHead {
  const view = useStore.getState().history.present;
  const { title, statement, date } = index.corpus.manifest;
  return {
    corpusTitle: title,
    statement,
    corpusDate: date,
    link: `peak-atlas://view#${encodeDeepLink({ ...view, view: 'compare' })}`,
    filters: describeNarrowing(index, view),
    evidence: describeFloor(view.leastGrade),
    equalRowsHidden: view.hideEqualRows,
  };
}
