/** The command line of `npm run corpus:membership`: what may be said to it. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import { MEMBERSHIP_LEVELS, type MembershipLevel } from '../../shared/model/publication.ts';
import type { CorpusMembershipOptions } from './runCorpusMembership.ts';

export const MEMBERSHIP_USAGE = `npm run corpus:membership -- <file> [options]

  <file>            DOIs, arXiv ids or titles: a line each, CSV with any of the columns doi, arxiv, title, or BibTeX
  --level LEVEL     what the listed publications become: ${MEMBERSHIP_LEVELS.join(', ')} (the first unless told)
  --source URL      address of the list; needed for in-review-list and named-by-summary
  --keep-others     with in-review-list: leave publications that are not listed as they are; without it
                    they become in-scope. With any other level they always stay as they are, and so do
                    listed ones at that level or a surer one (in-scope takes any level back).
  --confirm KEY     the near match printed for publication KEY is the same work (may be repeated)
  --reject KEY      it is another work (may be repeated)
  --dry-run         print, write nothing`;

/**
 * The options; fails with `command/not-understood` and what is wrong with them.
 * @param folder to which paths are relative
 */
export function parseMembershipArgs(
  args: readonly string[],
  folder: string,
): Result<CorpusMembershipOptions> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        level: { type: 'string', default: 'in-review-list' },
        source: { type: 'string' },
        'keep-others': { type: 'boolean', default: false },
        confirm: { type: 'string', multiple: true, default: [] },
        reject: { type: 'string', multiple: true, default: [] },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [listPath, ...more] = positionals;
    if (listPath === undefined || more.length > 0) return notUnderstood('Give one file.');
    const level = MEMBERSHIP_LEVELS.find((it) => it === values.level);
    if (level === undefined) return notUnderstood(`There is no level "${values.level}".`);
    const source = values.source ?? null;
    if (needsSource(level) && !/^https?:\/\/\S+$/.test(source ?? '')) {
      return notUnderstood(`The level ${level} needs --source with the http(s) address of the list.`);
    }
    const both = values.confirm.filter((key) => values.reject.includes(key));
    if (both.length > 0) return notUnderstood(`Confirmed and rejected at once: ${both.join(', ')}.`);
    return ok({
      listPath: resolve(folder, listPath),
      level,
      source,
      replacesOthers: level === 'in-review-list' && !values['keep-others'],
      confirmed: values.confirm,
      rejected: values.reject,
      dryRun: values['dry-run'],
    });
  } catch (thrown) {
    return notUnderstood(messageOf(thrown));
  }
}

function needsSource(level: MembershipLevel): boolean {
  return level === 'in-review-list' || level === 'named-by-summary';
}

function notUnderstood(message: string): Result<never> {
  return fail('command/not-understood', message);
}
