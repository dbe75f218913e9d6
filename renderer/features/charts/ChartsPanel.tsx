/** Charts of results. */

export function ChartsPanel() {
  return <h2>Charts of results</h2>;
}
