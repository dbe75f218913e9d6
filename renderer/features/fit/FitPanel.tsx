/** What fits on my hardware. */

export function FitPanel() {
  return <h2>What fits on my hardware</h2>;
}
