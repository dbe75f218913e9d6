/**
 * `npm run corpus:add`, apart from the process it runs in: writes the scaffold of a new publication into a
 * corpus folder. Existing files are never written over.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPublicationScaffold, findDuplicates, openFields } from '../../shared/corpus/addPublication.ts';
import { matchPublications } from '../../shared/corpus/matchPublications.ts';
import {
  type PublicationDraft,
  parseTypedDraft,
  type TypedDraft,
  toDraft,
} from '../../shared/corpus/publicationDraft.ts';
import { toCorpusFileTexts } from '../../shared/corpus/toCorpusFileTexts.ts';
import { readBibtex } from '../../shared/import/readBibtex.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import type { Publication } from '../../shared/model/publication.ts';
import { readCorpus } from './readCorpusFiles.ts';

export interface CorpusAddOptions {
  /** A BibTeX file with the entry; null where everything is typed. */
  readonly bibtexPath: string | null;
  /** Key of the entry in that file; null where the file holds only one. */
  readonly entryKey: string | null;
  /** What was typed; it goes before what the entry says. */
  readonly typed: TypedDraft;
}

type Print = (line: string) => void;

/**
 * @param root the corpus folder
 * @returns the exit code: 0 where the file was written, 1 where nothing was
 */
export function runCorpusAdd(root: string, options: CorpusAddOptions, print: Print): 0 | 1 {
  const corpus = readCorpus(root);
  const added = corpus.ok ? buildAdded(corpus.value, options) : corpus;
  const written = corpus.ok && added.ok ? writePublication(root, corpus.value, added.value) : added;
  if (!corpus.ok || !added.ok || !written.ok) {
    if (!written.ok) print(`${written.error.code}: ${written.error.message}`);
    return 1;
  }
  print(`written: ${written.value}`);
  warnOfNear(added.value, corpus.value.publications, print);
  print('To be filled in:');
  for (const line of openFields(added.value)) print(`  ${line}`);
  print('Then: npm run corpus:check -- --write');
  return 0;
}

function buildAdded(corpus: Corpus, options: CorpusAddOptions): Result<Publication> {
  const typed = parseTypedDraft(options.typed);
  if (!typed.ok) return typed;
  const entry: Result<PublicationDraft> =
    options.bibtexPath === null ? ok({}) : readEntry(options.bibtexPath, options.entryKey);
  if (!entry.ok) return entry;
  const origin = options.bibtexPath === null ? 'typed fields' : 'a BibTeX entry';
  const added = buildPublicationScaffold({ ...entry.value, ...typed.value }, origin);
  if (!added.ok) return added;
  const duplicates = findDuplicates(added.value, corpus.publications);
  if (duplicates.length === 0) return added;
  const lines = duplicates.map(
    ({ publication, shared }) => `publications/${publication.key}.json has the same ${shared}`,
  );
  return fail('add/duplicate', `${added.value.title} is there already: ${lines.join('; ')}`);
}

function readEntry(path: string, entryKey: string | null): Result<PublicationDraft> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (thrown) {
    return fail('add/unreadable-bibtex', messageOf(thrown));
  }
  const { references, faults } = readBibtex(text);
  const keys = references.map(({ place }) => place.slice(1));
  const chosen = entryKey === null ? references : references.filter((_, at) => keys[at] === entryKey);
  const [first, ...more] = chosen;
  if (first && more.length === 0) return ok(toDraft(first));
  if (first) return fail('add/several-entries', `Choose one with --entry: ${keys.join(', ')}`);
  return fail('add/no-entry', [`${path} holds no such entry that can be read.`, ...faults].join('\n'));
}

function writePublication(root: string, corpus: Corpus, added: Publication): Result<string> {
  const path = `publications/${added.key}.json`;
  const file = toCorpusFileTexts({ ...corpus, publications: [added] }).find((it) => it.path === path);
  try {
    writeFileSync(join(root, path), file?.text ?? '', { flag: 'wx' });
    return ok(path);
  } catch (thrown) {
    return fail('add/not-written', messageOf(thrown));
  }
}

/** A work under a slightly different title is no duplicate for certain, so it is only mentioned. */
function warnOfNear(added: Publication, publications: readonly Publication[], print: Print): void {
  const reference = { place: added.key, doi: null, arxiv: null, titles: [added.title], details: null };
  for (const match of matchPublications([reference], publications)) {
    if (match.kind !== 'near') continue;
    for (const { publication, reason } of match.near) {
      print(
        `Is it the same work as publications/${publication.key}.json, "${publication.title}"? (${reason})`,
      );
    }
  }
}
