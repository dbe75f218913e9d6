/**
 * The content hash of a corpus: SHA-256 over a canonical text of everything but the manifest.
 * The same data give the same hash whatever the order of keys in the files.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Corpus } from '../model/corpus.ts';

/** The hash as 64 hexadecimal digits. The order of arrays counts, the order of keys does not. */
export function hashCorpus(corpus: Omit<Corpus, 'manifest'>): string {
  const { publications, techniques, strategies, hardware, frameworks, review } = corpus;
  const text = canonicalText({ publications, techniques, strategies, hardware, frameworks, review });
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** JSON without white space, keys sorted by code unit at every level, undefined members left out. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}
