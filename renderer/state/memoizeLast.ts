/** The function, remembering its last call: the same arguments (by identity) give the very same value. */
export function memoizeLast<Arguments extends readonly unknown[], Value>(
  compute: (...args: Arguments) => Value,
): (...args: Arguments) => Value {
  let last: { readonly args: Arguments; readonly value: Value } | null = null;
  return (...args) => {
    if (last === null || args.some((argument, place) => argument !== last?.args[place])) {
      last = { args, value: compute(...args) };
    }
    return last.value;
  };
}

/** The last object again while the next has the very same fields (by identity): for selectors that gather several. */
export function keepSame<Parts extends object>(): (next: Parts) => Parts {
  let last: Parts | null = null;
  return (next) => {
    const before = last;
    const keys = Object.keys(next) as (keyof Parts)[];
    if (before === null || keys.some((key) => next[key] !== before[key])) last = next;
    return last ?? next;
  };
}
