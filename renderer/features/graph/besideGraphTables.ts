/** The tables beside the graph, as tables that leave the app. */
import { buildFocusReach } from '../../../shared/graph/focusRoles.ts';
import { type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import { type CorpusIndex, fullName, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { type ExportCell, type ExportTable, textCell } from '../../../shared/table/exportTable.ts';
import type { FocusDepth, FocusDirection } from '../../../shared/view/viewState.ts';
import { buildFocusRows } from './focusRows.ts';

/** What cites the publication in focus and what it references, newest first. */
export function toFocusTable(
  index: CorpusIndex,
  focus: NodeId,
  depth: FocusDepth,
  direction: FocusDirection,
): ExportTable {
  const name = shortNameOf(index, focus);
  const rows = buildFocusRows(index, buildFocusReach(index, focus, depth, direction), {
    column: 'year',
    descending: true,
  });
  return {
    title: `Citations of ${name}`,
    remarks: ['Publications of this corpus, whether the filters show them or not.'],
    columns: [
      { name: 'Title' },
      { name: 'Authors' },
      { name: 'Year', isNumber: true },
      { name: 'Role' },
      { name: 'Citations away', isNumber: true },
    ],
    sections: [
      {
        name: null,
        rows: rows.map(({ publication, role, level }) => [
          ...publicationCells(index, publication.key),
          textCell(role === 'citing' ? `cites ${name}` : `referenced by ${name}`),
          textCell(level),
        ]),
      },
    ],
  };
}

/** The publications of a citation path, in its order. */
export function toPathTable(index: CorpusIndex, title: string, keys: readonly string[]): ExportTable {
  return {
    title,
    remarks: ['In the order of the path.'],
    columns: [
      { name: 'Step', isNumber: true },
      { name: 'Title' },
      { name: 'Authors' },
      { name: 'Year', isNumber: true },
    ],
    sections: [
      {
        name: null,
        rows: keys.map((key, at) => [textCell(at + 1), ...publicationCells(index, key)]),
      },
    ],
  };
}

/** Title, authors and year. */
function publicationCells(index: CorpusIndex, key: string): readonly ExportCell[] {
  const publication = index.publicationByKey.get(key);
  if (!publication) return [textCell(shortNameOf(index, toNodeId('publication', key))), [], []];
  const { title, shortName, authors, year } = publication;
  return [
    [{ text: title === shortName ? title : `${shortName}: ${title}`, publications: [key] }],
    textCell(authors.map(fullName).join(', ')),
    textCell(year),
  ];
}
