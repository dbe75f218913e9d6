/**
 * `npm run corpus:membership -- <file> --source URL`: the command line of `runCorpusMembership`.
 * Leaves with 1 where nothing could be done, with 2 where the command was not understood.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { messageOf } from '../../shared/lib/result.ts';
import { MEMBERSHIP_LEVELS, type MembershipLevel } from '../../shared/model/publication.ts';
import { type CorpusMembershipOptions, runCorpusMembership } from './runCorpusMembership.ts';

const USAGE = `npm run corpus:membership -- <file> [options]

  <file>            DOIs, arXiv ids or titles: a line each, CSV with any of the columns doi, arxiv, title, or BibTeX
  --level LEVEL     what the listed publications become: ${MEMBERSHIP_LEVELS.join(', ')} (the first unless told)
  --source URL      address of the list; needed for in-review-list and named-by-summary
  --keep-others     with in-review-list: leave publications that are not listed as they are; without it
                    they become in-scope. With any other level they always stay as they are.
  --confirm KEY     the near match printed for publication KEY is the same work (may be repeated)
  --reject KEY      it is another work (may be repeated)
  --dry-run         print, write nothing`;

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n\n${USAGE}`);
  process.exitCode = 2;
} else {
  process.exitCode = runCorpusMembership(
    fileURLToPath(new URL('../../corpus', import.meta.url)),
    options,
    console.log,
  );
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): CorpusMembershipOptions | string {
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
    if (listPath === undefined || more.length > 0) return 'Give one file.';
    const level = MEMBERSHIP_LEVELS.find((it) => it === values.level);
    if (level === undefined) return `There is no level "${values.level}".`;
    const source = values.source ?? null;
    if (needsSource(level) && !/^https?:\/\/\S+$/.test(source ?? '')) {
      return `The level ${level} needs --source with the http(s) address of the list.`;
    }
    return {
      listPath,
      level,
      source,
      replacesOthers: level === 'in-review-list' && !values['keep-others'],
      confirmed: values.confirm,
      rejected: values.reject,
      dryRun: values['dry-run'],
    };
  } catch (thrown) {
    return messageOf(thrown);
  }
}

function needsSource(level: MembershipLevel): boolean {
  return level === 'in-review-list' || level === 'named-by-summary';
}
