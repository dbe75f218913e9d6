/** What an import would do, or did, in words. */
import type { MergeReport, MergeTally } from '../../../shared/user/mergeUserData.ts';

/** "1 saved view and 2 nodes with notes". */
export function countText(savedViews: number, annotations: number): string {
  const views = savedViews === 1 ? '1 saved view' : `${savedViews} saved views`;
  return `${views} and ${annotations === 1 ? '1 node with notes' : `${annotations} nodes with notes`}`;
}

export interface ImportLine {
  readonly what: string;
  readonly tally: MergeTally;
}

export function toImportLines({ savedViews, annotations }: MergeReport): readonly ImportLine[] {
  return [
    { what: 'Saved views', tally: savedViews },
    { what: 'Nodes with notes', tally: annotations },
  ];
}

/** "1 added, 2 changed, 3 left as they are". */
export function reportText({ savedViews, annotations }: MergeReport): string {
  const sum = (pick: (tally: MergeTally) => number) => pick(savedViews) + pick(annotations);
  return `${sum((it) => it.added)} added, ${sum((it) => it.changed)} changed, ${sum((it) => it.unchanged)} left as they are`;
}

/** Whether the import would write anything. */
export function changesAnything({ savedViews, annotations }: MergeReport): boolean {
  return [savedViews, annotations].some(({ added, changed }) => added + changed > 0);
}
