/**
 * `npm run corpus:add`: the command line of `runCorpusAdd`. On a terminal, without `--bibtex` and without
 * `--title`, it asks for the fields. Leaves with 1 where nothing was written, with 2 where the command was
 * not understood.
 */
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DRAFT_FIELDS } from '../../shared/corpus/publicationDraft.ts';
import { messageOf } from '../../shared/lib/result.ts';
import { askDraft } from './askDraft.ts';
import { type CorpusAddOptions, runCorpusAdd } from './runCorpusAdd.ts';

const USAGE = [
  'npm run corpus:add                                asks for the fields, on a terminal',
  'npm run corpus:add -- --bibtex <file> [options]   takes them from a BibTeX entry',
  'npm run corpus:add -- --title … [options]         takes them from the options',
  '',
  '  --entry KEY        which entry, where the file holds several',
  ...DRAFT_FIELDS.map(({ id, hint }) => `  --${id.padEnd(16)} ${hint}`),
].join('\n');

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): CorpusAddOptions | string {
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
    return { bibtexPath: bibtex ?? null, entryKey: entry ?? null, typed };
  } catch (thrown) {
    return messageOf(thrown);
  }
}

/** The options with what was answered; rejects when the terminal is closed before the last answer. */
async function withAnswers(options: CorpusAddOptions): Promise<CorpusAddOptions> {
  const isComplete = options.bibtexPath !== null || options.typed.title !== undefined;
  if (isComplete || !process.stdin.isTTY) return options;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closing = new AbortController();
  terminal.once('close', () => closing.abort());
  const ask = (question: string) => terminal.question(question, { signal: closing.signal });
  try {
    return { ...options, typed: await askDraft(options.typed, ask, console.log) };
  } finally {
    terminal.close();
  }
}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL('../../corpus', import.meta.url));
  try {
    process.exitCode = runCorpusAdd(root, await withAnswers(options), console.log);
  } catch (thrown) {
    console.error(`Nothing was written: ${messageOf(thrown)}`);
    process.exitCode = 1;
  }
}
