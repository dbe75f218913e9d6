/** Stacks of techniques. */

export function StacksPanel() {
  return <h2>Stacks of techniques</h2>;
}
