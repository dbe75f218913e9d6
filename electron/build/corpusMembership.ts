/**
 * `npm run corpus:membership -- <file> --source URL`: sets memberships from a list, see `runCorpusMembership`.
 * Leaves with 1 where nothing could be done, with 2 where the command was not understood.
 */
import { fileURLToPath } from 'node:url';
import { calledFrom } from './calledFrom.ts';
import { MEMBERSHIP_USAGE, parseMembershipArgs } from './membershipArgs.ts';
import { runCorpusMembership } from './runCorpusMembership.ts';

const options = parseMembershipArgs(process.argv.slice(2), calledFrom());
if (!options.ok) {
  console.error(`${options.error.message}\n\n${MEMBERSHIP_USAGE}`);
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL('../../corpus', import.meta.url));
  process.exitCode = runCorpusMembership(root, options.value, console.log);
}
