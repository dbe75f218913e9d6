import { describe, expect, it } from 'vitest';
import { parseAddArgs } from '../../electron/build/addArgs.ts';
import { parseMembershipArgs } from '../../electron/build/membershipArgs.ts';
import { DRAFT_FIELDS } from '../../shared/corpus/publicationDraft.ts';

const SOURCE = ['--source', 'https://example.org/list'];
const membership = (...args: readonly string[]) => parseMembershipArgs(args, '/lists');
const add = (...args: readonly string[]) => parseAddArgs(args, '/lists');

describe('the command line that sets memberships', () => {
  it('takes a whole list unless told otherwise', () => {
    expect(membership('a.bib', ...SOURCE)).toEqual({
      ok: true,
      value: {
        listPath: '/lists/a.bib',
        level: 'in-review-list',
        source: 'https://example.org/list',
        replacesOthers: true,
        confirmed: [],
        rejected: [],
        dryRun: false,
      },
    });
  });

  it('takes a part of a list, a lower level, and decisions', () => {
    expect(membership('a.txt', ...SOURCE, '--keep-others')).toMatchObject({
      value: { replacesOthers: false },
    });
    const args = [
      'a.txt',
      '--level',
      'likely',
      '--confirm',
      'x',
      '--confirm',
      'y',
      '--reject',
      'z',
      '--dry-run',
    ];
    expect(membership(...args)).toMatchObject({
      value: {
        level: 'likely',
        source: null,
        replacesOthers: false,
        confirmed: ['x', 'y'],
        rejected: ['z'],
        dryRun: true,
      },
    });
  });

  it.each([
    ['no file', SOURCE, 'Give one file.'],
    ['two files', ['a', 'b', ...SOURCE], 'Give one file.'],
    ['an unknown level', ['a', '--level', 'certain'], 'There is no level "certain".'],
    ['a claim without address', ['a'], 'The level in-review-list needs --source'],
    [
      'an address that is none',
      ['a', '--level', 'named-by-summary', '--source', 'a summary'],
      'needs --source',
    ],
    ['a contradiction', ['a', ...SOURCE, '--confirm', 'x', '--reject', 'x'], 'at once: x.'],
    ['an unknown option', ['a', ...SOURCE, '--force'], '--force'],
  ])('refuses %s', (_case, args, message) => {
    const parsed = membership(...args);
    expect(parsed.ok ? '' : parsed.error.message).toContain(message);
  });
});

describe('the command line that adds a publication', () => {
  it('takes a BibTeX entry and fields', () => {
    expect(add('--bibtex', 'a.bib', '--entry', 'x', '--classes', 'serving')).toEqual({
      ok: true,
      value: { bibtexPath: '/lists/a.bib', entryKey: 'x', typed: { classes: 'serving' } },
    });
    const every = DRAFT_FIELDS.flatMap(({ id }) => [`--${id}`, 'said']);
    expect(add(...every)).toMatchObject({
      value: { bibtexPath: null, typed: Object.fromEntries(DRAFT_FIELDS.map(({ id }) => [id, 'said'])) },
    });
  });

  it('refuses what it does not know', () => {
    expect(add('--titel', 'x').ok).toBe(false);
    expect(add('a.bib').ok).toBe(false);
  });
});
