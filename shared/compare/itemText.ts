/** A cell's item as one line of plain text, for exports: nothing that the screen shows is lost. */

import { toNodeId } from '../model/ids.ts';
import { type CorpusIndex, shortNameOf } from '../network/corpusIndex.ts';
import type { BestOf, CellItem, ReportedResult } from './comparison.ts';

/** "A100 (4 publications) [primary]"; a result without its passport, which `passportLine` gives. */
export function itemText(item: CellItem): string {
  if (item.summary === 'completeness') return `${item.text} ${item.note}`;
  const more = [
    item.note,
    item.publications === undefined
      ? undefined
      : `${item.publications.length} ${item.publications.length === 1 ? 'publication' : 'publications'}`,
  ].filter((part) => part !== undefined);
  const said = more.length > 0 ? `${item.text} (${more.join('; ')})` : item.text;
  const marked = item.best ? `${said}; ${bestText(item.best)}` : said;
  return item.grade ? `${marked} [${item.grade}]` : marked;
}

/** "best of 3 against FP16", "as good as the best of 3 against FP16". */
export function bestText({ count, baseline, isShared }: BestOf): string {
  return `${isShared ? 'as good as the best' : 'best'} of ${count} against ${baseline}`;
}

/** On one line what the line of a result leaves out: conditions, publication, source, locator. */
export function passportLine(index: CorpusIndex, reported: ReportedResult): string {
  const { result, publicationKey } = reported;
  const year = index.publicationByKey.get(publicationKey)?.year;
  return [
    `reported by ${shortNameOf(index, toNodeId('publication', publicationKey))}${year ? ` (${year})` : ''}`,
    `qualifier: ${result.qualifier}`,
    `baseline: ${result.baseline ?? 'not reported'}`,
    `model: ${result.model ?? 'not reported'}`,
    `hardware: ${result.hardware ?? 'not reported'}`,
    `conditions: ${result.conditions ?? 'not reported'}`,
    `evidence: ${result.grade}`,
    `source: ${result.source ?? 'none'}${result.locator ? `, ${result.locator}` : ''}`,
  ].join('; ');
}
