/**
 * What has to be kept in the moment a page goes, when a database may answer too late: written at once to
 * the browser's local storage, read at the next start, and taken away once the database holds it.
 */
const PREFIX = 'peak-atlas ';

/** Keeps the value under the key; false where that is not possible. */
export function keepForReturn(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Everything kept under keys that begin so; what is no JSON is left out. */
export function keptForReturn(prefix: string): readonly { readonly key: string; readonly value: unknown }[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX + prefix))
      .sort()
      .flatMap((key) => toEntry(key.slice(PREFIX.length), localStorage.getItem(key)));
  } catch {
    return [];
  }
}

export function forgetKept(key: string): void {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Where nothing can be kept, nothing needs to be taken away.
  }
}

function toEntry(key: string, text: string | null) {
  try {
    return text === null ? [] : [{ key, value: JSON.parse(text) as unknown }];
  } catch {
    return [];
  }
}
