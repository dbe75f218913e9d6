/** Evidence gap map. */

export function GapMapPanel() {
  return <h2>Evidence gap map</h2>;
}
