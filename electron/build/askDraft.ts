/** Asks a person for the fields of a new publication, one after the other, on a terminal. */
import {
  DRAFT_FIELDS,
  type DraftField,
  parseTypedDraft,
  type TypedDraft,
  venueTypeOf,
} from '../../shared/corpus/publicationDraft.ts';

const ALWAYS_NEEDED: readonly DraftField[] = ['title', 'authors', 'year', 'venue', 'classes'];

/** Whether there is no scaffold without the field, given the answers so far. */
function isNeeded(field: DraftField, answers: TypedDraft): boolean {
  if (field === 'venue-type') return venueTypeOf(answers.venue ?? '', '') === undefined;
  if (field === 'url') return !answers.arxiv && !answers.doi;
  return ALWAYS_NEEDED.includes(field);
}

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
      else if (answer === '' && isNeeded(id, answers)) print(`${id} is needed.`);
      else answers[id] = answer;
    }
  }
  return answers;
}
