/** The table beside a focus: what cites it and what it references, in the order asked for. Pure. */
import { buildFocusRoles } from '../../../shared/graph/focusRoles.ts';
import { idOf, type NodeId } from '../../../shared/model/ids.ts';
import type { Publication } from '../../../shared/model/publication.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';

export type CitationRole = 'citing' | 'cited';

export interface FocusRow {
  readonly nodeId: NodeId;
  readonly publication: Publication;
  readonly role: CitationRole;
  /** "Dao, Fu, Ermon and 2 more". */
  readonly authors: string;
}

export const FOCUS_COLUMNS = ['title', 'authors', 'year'] as const;
export type FocusColumn = (typeof FOCUS_COLUMNS)[number];

export interface FocusSort {
  readonly column: FocusColumn;
  readonly descending: boolean;
}

/** Every publication around the focus, whether the filters show it or not; ties stay in corpus order. */
export function buildFocusRows(index: CorpusIndex, focus: NodeId, sort: FocusSort): readonly FocusRow[] {
  const roles = buildFocusRoles(index, focus);
  const rows = [...roles].flatMap(([nodeId, role]): FocusRow[] => {
    const publication = index.publicationByKey.get(idOf(nodeId));
    return role === 'focus' || !publication
      ? []
      : [{ nodeId, publication, role, authors: shortAuthors(publication) }];
  });
  const order = (a: FocusRow, b: FocusRow) => compareBy(sort.column, a, b);
  return rows.sort((a, b) => (sort.descending ? order(b, a) : order(a, b)));
}

const SHOWN_AUTHORS = 3;

function shortAuthors({ authors, authorsComplete }: Publication): string {
  const names = authors.slice(0, SHOWN_AUTHORS).map((author) => author.family || author.given);
  const more = authors.length - names.length;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  return authorsComplete ? names.join(', ') : `${names.join(', ')} and others`;
}

function compareBy(column: FocusColumn, a: FocusRow, b: FocusRow): number {
  switch (column) {
    case 'title':
      return a.publication.title.localeCompare(b.publication.title, 'en');
    case 'authors':
      return a.authors.localeCompare(b.authors, 'en');
    case 'year':
      return (
        a.publication.year - b.publication.year ||
        (a.publication.firstPosted ?? '').localeCompare(b.publication.firstPosted ?? '')
      );
  }
}
