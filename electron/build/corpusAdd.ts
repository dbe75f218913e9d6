/**
 * `npm run corpus:add`: a scaffold for a new publication, see `runCorpusAdd`. On a terminal, without
 * `--bibtex` and without `--title`, it asks for the fields. Leaves with 1 where nothing was written, with 2
 * where the command was not understood.
 */
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../../shared/lib/result.ts';
import { ADD_USAGE, parseAddArgs } from './addArgs.ts';
import { askDraft } from './askDraft.ts';
import { calledFrom } from './calledFrom.ts';
import { type CorpusAddOptions, runCorpusAdd } from './runCorpusAdd.ts';

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

const options = parseAddArgs(process.argv.slice(2), calledFrom());
if (!options.ok) {
  console.error(`${options.error.message}\n\n${ADD_USAGE}`);
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL('../../corpus', import.meta.url));
  try {
    process.exitCode = runCorpusAdd(root, await withAnswers(options.value), console.log);
  } catch (thrown) {
    console.error(`Nothing was written: ${messageOf(thrown)}`);
    process.exitCode = 1;
  }
}
