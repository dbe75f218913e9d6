/** Asks a person for the fields of a new publication, one after the other, on a terminal. */
import {
  DRAFT_FIELDS,
  type DraftField,
  parseTypedDraft,
  type TypedDraft,
} from '../../shared/corpus/publicationDraft.ts';

/** Without these there is no scaffold, so they are asked for until they are given. */
const NEEDED: readonly DraftField[] = ['title', 'authors', 'year', 'venue', 'classes'];

/**
 * The answers; a field that is already `typed` is not asked for. An answer that cannot be read, or is empty
 * where one is needed, is asked for again.
 * @param ask resolves with the answer, or rejects when the terminal is closed
 */
export async function askDraft(
  typed: TypedDraft,
  ask: (question: string) => Promise<string>,
  print: (line: string) => void,
): Promise<TypedDraft> {
  const answers: Partial<Record<DraftField, string>> = { ...typed };
  for (const { id, hint } of DRAFT_FIELDS) {
    while (answers[id] === undefined) {
      const answer = (await ask(`${id} (${hint}): `)).trim();
      const parsed = parseTypedDraft({ [id]: answer });
      if (!parsed.ok) print(parsed.error.message);
      else if (answer === '' && NEEDED.includes(id)) print(`${id} is needed.`);
      else answers[id] = answer;
    }
  }
  return answers;
}
