/**
 * `npm run corpus:membership`, apart from the process it runs in: sets the memberships of a corpus folder
 * from a list of DOIs, arXiv ids or titles, and prints what matched, what is near, and what is missing.
 * Nothing but the memberships and the content hash that seals them is changed, to the byte.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editJson } from '../../shared/corpus/editJson.ts';
import { hashCorpus } from '../../shared/corpus/hashCorpus.ts';
import { matchPublications, type ReferenceMatch } from '../../shared/corpus/matchPublications.ts';
import {
  type MembershipChange,
  type MembershipChoice,
  type MembershipPlan,
  planMemberships,
} from '../../shared/corpus/membershipPlan.ts';
import { readReferenceList } from '../../shared/import/readReferenceList.ts';
import { referenceName } from '../../shared/import/reference.ts';
import { messageOf } from '../../shared/lib/result.ts';
import type { Corpus } from '../../shared/model/corpus.ts';
import { readCorpus } from './readCorpusFiles.ts';

export interface CorpusMembershipOptions extends MembershipChoice {
  /** The list. */
  readonly listPath: string;
  /** Print only. */
  readonly dryRun: boolean;
}

type Print = (line: string) => void;

/**
 * @param root the corpus folder
 * @returns the exit code: 1 where something could not be read or nothing at all matched, in which case
 * nothing is written; 0 otherwise, near matches and misses included
 */
export function runCorpusMembership(root: string, options: CorpusMembershipOptions, print: Print): 0 | 1 {
  const corpus = readCorpus(root);
  if (!corpus.ok) {
    print(`${corpus.error.code}: ${corpus.error.message}`);
    return 1;
  }
  let text: string;
  try {
    text = readFileSync(options.listPath, 'utf8');
  } catch (thrown) {
    print(`membership/unreadable-list: ${messageOf(thrown)}`);
    return 1;
  }
  const { references, faults } = readReferenceList(text);
  const matches = matchPublications(references, corpus.value.publications);
  const plan = planMemberships(corpus.value.publications, matches, options);
  printPlan(plan, matches, faults, options, print);
  if (plan.strayKeys.length > 0) {
    print(
      `membership/no-near-match: nothing in the list is near to ${plan.strayKeys.join(', ')}; nothing was changed.`,
    );
    return 1;
  }
  if (plan.listed.length === 0) {
    print('membership/nothing-matched: no publication of the corpus is on the list; nothing was changed.');
    return 1;
  }
  if (!options.dryRun) writeMemberships(root, corpus.value, plan.changes);
  printEnd(plan, options, print);
  return 0;
}

function printPlan(
  plan: MembershipPlan,
  matches: readonly ReferenceMatch[],
  faults: readonly string[],
  options: CorpusMembershipOptions,
  print: Print,
): void {
  const certain = matches.filter((match) => match.kind === 'match');
  printSection('Matches', certain.length, print);
  for (const { reference, publication, basis } of certain) {
    print(`  ${publication.key}  by ${basis}  (${reference.place})`);
  }
  if (plan.confirmed.length > 0) {
    printSection('Confirmed by you', plan.confirmed.length, print);
    for (const { key, title } of plan.confirmed) print(`  ${key}  "${title}"`);
  }
  printSection('Near, to be confirmed or rejected by you', plan.open.length, print);
  for (const { reference, near } of plan.open) {
    print(`  ${reference.place}: ${referenceName(reference)}`);
    for (const { publication, reason } of near) {
      print(`    ? ${publication.key} "${publication.title}": ${reason}`);
      print(`      --confirm ${publication.key}   or   --reject ${publication.key}`);
    }
  }
  printSection('Misses: on the list, not in the corpus', plan.misses.length, print);
  for (const reference of plan.misses) print(`  ${reference.place}: ${referenceName(reference)}`);
  if (faults.length > 0) {
    printSection('Could not be read', faults.length, print);
    for (const fault of faults) print(`  ${fault}`);
  }
  printSection('Memberships that change', plan.changes.length, print);
  for (const { publication, to } of plan.changes) {
    print(`  ${publication.key}: ${publication.membership.level} -> ${to.level}`);
  }
  if (options.replacesOthers && plan.undecided.length > 0) {
    printSection('Left as they are until their near match is decided', plan.undecided.length, print);
    for (const { key, membership } of plan.undecided) print(`  ${key}: ${membership.level}`);
  }
}

function printSection(title: string, count: number, print: Print): void {
  print(`${title}: ${count}`);
}

function printEnd(plan: MembershipPlan, options: CorpusMembershipOptions, print: Print): void {
  if (options.dryRun) {
    print('Dry run: nothing was written.');
    return;
  }
  print(
    `Written: ${plan.changes.length} memberships${plan.changes.length > 0 ? ' and the content hash' : ''}.`,
  );
  if (options.level === 'in-review-list' && options.replacesOthers) {
    print(
      'What the corpus says of itself is not changed: see whether "statement" in manifest.json, "notKnown" in review.json and the READMEs still hold. Then run npm run corpus:check.',
    );
  }
}

/** Everything is worked out before the first file is written. */
function writeMemberships(root: string, corpus: Corpus, changes: readonly MembershipChange[]): void {
  if (changes.length === 0) return;
  const changeByKey = new Map(changes.map((change) => [change.publication.key, change.to]));
  const publications = corpus.publications.map((publication) => ({
    ...publication,
    membership: changeByKey.get(publication.key) ?? publication.membership,
  }));
  const edits = [
    ...changes.map(({ publication, to }) => ({
      path: `publications/${publication.key}.json`,
      edits: [
        { path: ['membership', 'level'], value: to.level },
        { path: ['membership', 'source'], value: to.source },
      ],
    })),
    {
      path: 'manifest.json',
      edits: [{ path: ['contentHash'], value: hashCorpus({ ...corpus, publications }) }],
    },
  ];
  const texts = edits.map(({ path, edits: own }) => ({
    path: join(root, path),
    text: editJson(readFileSync(join(root, path), 'utf8'), own),
  }));
  for (const { path, text } of texts) writeFileSync(path, text);
}
