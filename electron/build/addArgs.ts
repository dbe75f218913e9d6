/** The command line of `npm run corpus:add`: what may be said to it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DRAFT_FIELDS } from '../../shared/corpus/publicationDraft.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import type { CorpusAddOptions } from './runCorpusAdd.ts';

export const ADD_USAGE = [
  'npm run corpus:add                                asks for the fields, on a terminal',
  'npm run corpus:add -- --bibtex <file> [options]   takes them from a BibTeX entry',
  'npm run corpus:add -- --title … [options]         takes them from the options',
  '',
  '  --entry KEY        which entry, where the file holds several',
  ...DRAFT_FIELDS.map(({ id, hint }) => `  --${id.padEnd(16)} ${hint}`),
].join('\n');

/**
 * The options; fails with `command/not-understood` and what is wrong with them.
 * @param folder to which paths are relative
 */
export function parseAddArgs(args: readonly string[], folder: string): Result<CorpusAddOptions> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        bibtex: { type: 'string' },
        entry: { type: 'string' },
        ...Object.fromEntries(DRAFT_FIELDS.map(({ id }) => [id, { type: 'string' } as const])),
      },
    });
    const { bibtex, entry, ...typed } = values;
    return ok({
      bibtexPath: bibtex === undefined ? null : resolve(folder, bibtex),
      entryKey: entry ?? null,
      typed,
    });
  } catch (thrown) {
    return fail('command/not-understood', messageOf(thrown));
  }
}
