/** The table beside a focus: what cites it and what it references, in the order asked for. Pure. */
import type { FocusReach } from '../../../shared/graph/focusRoles.ts';
import { idOf, type NodeId } from '../../../shared/model/ids.ts';
import type { Publication } from '../../../shared/model/publication.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';

export type CitationRole = 'citing' | 'cited';

export interface FocusRow {
  readonly nodeId: NodeId;
  readonly publication: Publication;
  readonly role: CitationRole;
  /** How many citations away, from 1. */
  readonly level: number;
  /** "Dao, Fu, Ermon and 2 more". */
  readonly authors: string;
}

export const FOCUS_COLUMNS = ['title', 'authors', 'year', 'level'] as const;
export type FocusColumn = (typeof FOCUS_COLUMNS)[number];

export interface FocusSort {
  readonly column: FocusColumn;
  readonly descending: boolean;
}

/** Every publication around the focus, whether the filters show it or not; ties stay nearest first. */
export function buildFocusRows(
  index: CorpusIndex,
  { roles, levels }: FocusReach,
  sort: FocusSort,
): readonly FocusRow[] {
  const rows = [...roles].flatMap(([nodeId, role]): FocusRow[] => {
    const publication = index.publicationByKey.get(idOf(nodeId));
    return role === 'focus' || !publication
      ? []
      : [{ nodeId, publication, role, level: levels.get(nodeId) ?? 1, authors: shortAuthors(publication) }];
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

const inEnglish = new Intl.Collator('en');

function compareBy(column: FocusColumn, a: FocusRow, b: FocusRow): number {
  switch (column) {
    case 'title':
      return inEnglish.compare(a.publication.title, b.publication.title);
    case 'authors':
      return inEnglish.compare(a.authors, b.authors);
    case 'year':
      return (
        a.publication.year - b.publication.year ||
        inEnglish.compare(a.publication.firstPosted ?? '', b.publication.firstPosted ?? '')
      );
    case 'level':
      return a.level - b.level;
  }
}
