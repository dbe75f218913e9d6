/**
 * The legend: what every mark and line on screen means and how many there are. Choosing an entry selects
 * exactly its nodes; the eye beside a kind takes the whole kind off the screen.
 */
import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { buildFocusRoles } from '../../../shared/graph/focusRoles.ts';
import { EDGE_STYLES, KIND_STYLES } from '../../../shared/graph/graphStyle.ts';
import { buildLegend, type Legend } from '../../../shared/graph/legend.ts';
import { GRAPH_KINDS } from '../../../shared/view/viewState.ts';
import { useGraph, useIndex, useView } from '../../state/selectors.ts';
import styles from './GraphLegend.module.css';
import { LegendEntry, LegendKind } from './LegendEntry.tsx';
import { LineSymbol, MarkSymbol } from './LegendSymbol.tsx';

const SIZE_MEANING = GRAPH_KINDS.map(
  (kind) => `${KIND_STYLES[kind].name}: ${KIND_STYLES[kind].sizeMeans}`,
).join('; ');

export function GraphLegend() {
  const [open, setOpen] = useState(true);
  const index = useIndex();
  const graph = useGraph();
  const focus = useView((view) => view.focus);
  const legend = useMemo(() => buildLegend(graph, buildFocusRoles(index, focus)), [graph, index, focus]);
  return (
    <section className={styles.legend} aria-label="Legend">
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronDown size={14} aria-hidden="true" /> Legend
      </button>
      {open && (
        <div className={styles.rows}>
          <NodeRow legend={legend} />
          <LineRow legend={legend} />
        </div>
      )}
    </section>
  );
}

function NodeRow({ legend }: { readonly legend: Legend }) {
  const shownKinds = useView((view) => view.graphKinds);
  const publications =
    legend.roles.length > 0
      ? legend.roles.map((entry) => ({
          ...entry,
          key: entry.role,
          shape: KIND_STYLES.publication.shape,
          colour: entry.role,
        }))
      : legend.marks
          .filter((entry) => entry.kind === 'publication')
          .map((entry) => ({ ...entry, key: entry.mark }));
  return (
    <ul className={styles.row} aria-label="Nodes">
      {legend.kinds.map(({ kind, nodeIds }) => (
        <li key={kind} className={styles.group}>
          <LegendKind kind={kind} shown={shownKinds.includes(kind)} nodeIds={nodeIds}>
            {kind === 'publication' ? null : <MarkSymbol shape={KIND_STYLES[kind].shape} colour={kind} />}
          </LegendKind>
          {kind === 'publication' &&
            publications.map((entry) => (
              <LegendEntry key={entry.key} name={entry.name} nodeIds={entry.nodeIds}>
                <MarkSymbol shape={entry.shape} colour={entry.colour} />
              </LegendEntry>
            ))}
        </li>
      ))}
      <li className={styles.note} title={SIZE_MEANING}>
        Larger: more cited or used
      </li>
    </ul>
  );
}

function LineRow({ legend }: { readonly legend: Legend }) {
  return (
    <ul className={styles.row} aria-label="Lines">
      {legend.edges.map(({ kind, name, count }) => (
        <li key={kind} className={styles.line}>
          <LineSymbol colour={EDGE_STYLES[kind].colour} />
          {name} <span className={styles.count}>{count}</span>
        </li>
      ))}
      {legend.grades.map(({ grade, name, dash, count }) => (
        <li key={grade} className={styles.line}>
          <LineSymbol colour="label" dash={dash} />
          {name} <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
