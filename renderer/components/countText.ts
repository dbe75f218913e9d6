/** Counts in words. */

/** "1 publication", "4 publications"; the plural adds an s unless it is given. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
