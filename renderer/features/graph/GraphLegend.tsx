/**
 * The legend: what every mark and line on screen means and how many there are. Choosing an entry selects
 * exactly its nodes; the eye beside a kind takes the whole kind off the screen.
 */
import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { NodeKind } from '../../../shared/graph/graphModel.ts';
import { EDGE_STYLES, isByCommon, KIND_STYLES } from '../../../shared/graph/graphStyle.ts';
import { buildLegend, type Legend, type MarkEntry } from '../../../shared/graph/legend.ts';
import type { Normalisation } from '../../../shared/network/normalisation.ts';
import { usePathMarks } from '../../state/paths.ts';
import { useFocusReach, useGraph, useProjection, useView } from '../../state/selectors.ts';
import styles from './GraphLegend.module.css';
import { LegendEntry, LegendKind } from './LegendEntry.tsx';
import { LineSymbol, MarkSymbol } from './LegendSymbol.tsx';

export function GraphLegend() {
  const [open, setOpen] = useState(true);
  const graph = useGraph();
  const { roles, levels } = useFocusReach();
  const path = usePathMarks();
  const legend = useMemo(() => buildLegend(graph, roles, { levels, path }), [graph, roles, levels, path]);
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
  const { nodeKinds } = useProjection();
  const switchable = nodeKinds.length > 1;
  return (
    <ul className={styles.row} aria-label="Nodes">
      {legend.kinds
        .filter(({ kind }) => nodeKinds.includes(kind))
        .map(({ kind, nodeIds }) => {
          const entries = entriesUnder(kind, legend);
          const shown = !switchable || (shownKinds as readonly NodeKind[]).includes(kind);
          return (
            <li key={kind} className={styles.group}>
              <LegendKind kind={kind} shown={shown} switchable={switchable} nodeIds={nodeIds}>
                {kind === 'publication' || entries.length > 0 ? null : (
                  <MarkSymbol shape={KIND_STYLES[kind].shape} colour={kind} />
                )}
              </LegendKind>
              {entries.map(({ colour, name, nodeIds: members }) => (
                <LegendEntry key={colour} name={name} nodeIds={members}>
                  <MarkSymbol shape={KIND_STYLES[kind].shape} colour={colour} />
                </LegendEntry>
              ))}
            </li>
          );
        })}
      <li className={styles.note}>Larger: {sizeMeaning(nodeKinds)}</li>
    </ul>
  );
}

type ColourEntry = Pick<MarkEntry, 'colour' | 'name' | 'nodeIds'>;

/** What the colours of one kind mean: roles while something is in focus, else classes or groups. */
function entriesUnder(kind: NodeKind, legend: Legend): readonly ColourEntry[] {
  if (kind === 'publication' && legend.roles.length > 0) {
    return legend.roles.map(({ role, name, nodeIds }) => ({ colour: role, name, nodeIds }));
  }
  return legend.marks.filter((entry) => entry.kind === kind && entry.mark !== kind);
}

function sizeMeaning(kinds: readonly NodeKind[]): string {
  const [only] = kinds;
  if (kinds.length > 1 || !only) return 'more cited or used';
  return `more ${KIND_STYLES[only].sizeMeans}`;
}

const WIDTH_MEANING: Readonly<Record<Normalisation, string>> = {
  none: 'more in common',
  cosine: 'more in common for what each has (cosine)',
  association: 'more in common than by chance',
};

function LineRow({ legend }: { readonly legend: Legend }) {
  const { normalisation } = useView((view) => view.projectionOptions);
  return (
    <ul className={styles.row} aria-label="Lines">
      {legend.path && (
        <li className={styles.line}>
          <LegendEntry name="On the path" nodeIds={legend.path.nodeIds}>
            <LineSymbol colour="selection" />
          </LegendEntry>
        </li>
      )}
      {legend.edges.map(({ kind, name, count }) => (
        <li key={kind} className={styles.line}>
          <LineSymbol colour={EDGE_STYLES[kind].colour} />
          {name} <span className={styles.count}>{count}</span>
        </li>
      ))}
      {legend.edges.some(({ kind }) => isByCommon(kind)) && (
        <li className={styles.note}>Wider: {WIDTH_MEANING[normalisation]}</li>
      )}
      {legend.grades.map(({ grade, name, dash, count }) => (
        <li key={grade} className={styles.line}>
          <LineSymbol colour="label" dash={dash} />
          {name} <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
