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
