/** A clone stands alone: nothing in it points to a machine, a folder beside it, or a host on the network. */
import { describe, expect, it } from 'vitest';
import { isCode, listFiles, readText } from './sourceFiles.ts';

const sources = ['shared', 'electron', 'renderer', 'test'].flatMap(listFiles);
const rootFiles = listFiles('').filter((path) => !path.includes('/') && /\.(?:ts|json|md)$/.test(path));
const ours = [...sources, ...rootFiles].filter(
  (path) => path !== 'package-lock.json' && /\.(?:ts|tsx|mjs|json|css|html|md)$/.test(path),
);

/** Folders in which people and machines keep a checkout. */
const MACHINE_PATH = /(?<![\w.-])\/(?:home|root|Users|work|workspace|mnt|srv)\/[\w.-]/;

/** Reserved for examples, this machine itself, the names of formats, and where links to papers go. */
const KNOWN_HOSTS =
  /^(?:(?:[\w-]+\.)*example(?:\.(?:org|com|invalid))?|example\.invalid|127\.0\.0\.1|localhost|user|www\.w3\.org|json-schema\.org|graphml\.graphdrawing\.org|(?:www\.)?gexf\.net|doi\.org|arxiv\.org|github\.com)$/i;

const hostsIn = (text: string) =>
  [...text.matchAll(/\bhttps?:\/\/([a-z0-9][a-z0-9.-]*)/gi)].map((match) => match[1] ?? '');

describe('the project', () => {
  it('names no folder of a machine', () => {
    expect(ours.length).toBeGreaterThan(200);
    expect(ours.filter((path) => MACHINE_PATH.test(readText(path)))).toEqual([]);
  });

  it('reads nothing beside itself', () => {
    const pattern = /(?:from|import\(?|URL\()\s*['"](?:\.\.\/)+shared\/(?:facts|tools|hooks)\b/;
    expect(sources.filter((path) => pattern.test(readText(path)))).toEqual([]);
  });

  it('names no host in its code but those of examples, formats and papers', () => {
    const strangers = sources.filter(isCode).flatMap((path) =>
      hostsIn(readText(path))
        .filter((host) => !KNOWN_HOSTS.test(host))
        .map((host) => `${path} names ${host}`),
    );
    expect(strangers).toEqual([]);
  });
});
