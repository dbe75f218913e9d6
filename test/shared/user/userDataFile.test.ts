import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../../shared/lib/result.ts';
import { EMPTY_USER_DATA, inListOrder } from '../../../shared/user/userData.ts';
import { parseUserDataFile, writeUserDataFile } from '../../../shared/user/userDataFile.ts';
import { annotation, arbitraryUserData, EARLY, savedView } from '../../fixtures/userData.ts';

const codeOf = (text: string) => {
  const parsed = parseUserDataFile(text);
  return parsed.ok ? 'ok' : parsed.error.code;
};
const fileWith = (change: object) =>
  JSON.stringify({
    ...JSON.parse(writeUserDataFile(EMPTY_USER_DATA, EARLY)),
    ...change,
  });

describe('the file of a user’s data', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(arbitraryUserData, (data) => {
        const savedViews = inListOrder(data.savedViews);
        const savedSearches = inListOrder(data.savedSearches);
        expect(parseUserDataFile(writeUserDataFile(data, EARLY))).toEqual(
          ok({ data: { ...data, savedViews, savedSearches }, unreadable: 0 }),
        );
      }),
    );
  });

  it('never throws, and is refused in three parts when it is something else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseUserDataFile(text)).toMatchObject({
          ok: false,
          error: { message: expect.any(String), kept: expect.any(String), hint: expect.any(String) },
        });
      }),
    );
  });

  it('says what is wrong with it', () => {
    expect(codeOf('{')).toBe('user/file-not-json');
    expect(codeOf('{"format":"other","version":1}')).toBe('user/file-unknown');
    expect(codeOf(fileWith({ version: 3 }))).toBe('user/file-too-new');
    expect(codeOf(fileWith({ annotations: 'none' }))).toBe('user/file-malformed');
  });

  it('is read as its first version wrote it, before there were saved searches', () => {
    const [view, note] = [savedView('one'), annotation('publication:a', { note: 'Kept.' })];
    const text = JSON.stringify({
      format: 'peak-atlas-user-data',
      version: 1,
      exportedAt: EARLY,
      savedViews: [view],
      annotations: [note],
    });
    expect(parseUserDataFile(text)).toEqual(
      ok({ data: { savedViews: [view], savedSearches: [], annotations: [note] }, unreadable: 0 }),
    );
  });

  it('loses only the entries that cannot be read, and counts them', () => {
    const good = annotation('publication:a', { note: 'Good.' });
    const text = fileWith({ savedViews: [savedView('one'), { id: 7 }], annotations: [null, good] });
    expect(parseUserDataFile(text)).toEqual(
      ok({
        data: { ...EMPTY_USER_DATA, savedViews: [savedView('one')], annotations: [good] },
        unreadable: 2,
      }),
    );
  });

  it('is read with a byte order mark too', () => {
    expect(codeOf(`\uFEFF${fileWith({})}`)).toBe('ok');
  });
});
