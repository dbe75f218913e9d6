/** Whether both lists have the same items in the same order. */
export function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item, place) => item === right[place]);
}
