/** Tags: short words of the user's own. One tag is one whatever its case; it is shown as it was first typed. */
import type { Annotation } from './userData.ts';

export const MAX_TAG_LENGTH = 40;
export const MAX_TAGS = 30;

/** The tags with those in the text added, which may name several between commas. The same list when none is new. */
export function addTags(tags: readonly string[], text: string): readonly string[] {
  const list = [...tags];
  for (const part of text.split(',')) {
    const tag = part.trim().replace(/\s+/g, ' ').slice(0, MAX_TAG_LENGTH).trim();
    const isKnown = list.some((known) => fold(known) === fold(tag));
    if (tag !== '' && !isKnown && list.length < MAX_TAGS) list.push(tag);
  }
  return list.length === tags.length ? tags : list;
}

/** Every tag in use, once, the most used first, then by alphabet. */
export function tagsInUse(annotations: Iterable<Annotation>): readonly string[] {
  const useByTag = new Map<string, { readonly tag: string; count: number }>();
  for (const tag of [...annotations].flatMap(({ tags }) => tags)) {
    const use = useByTag.get(fold(tag)) ?? { tag, count: 0 };
    use.count += 1;
    useByTag.set(fold(tag), use);
  }
  return [...useByTag.values()]
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'en'))
    .map(({ tag }) => tag);
}

function fold(tag: string): string {
  return tag.normalize('NFKC').toLowerCase();
}
