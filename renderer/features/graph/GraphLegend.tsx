/**
 * The legend: what every mark and line on screen means and how many there are. Choosing an entry selects exactly
 * its nodes, choosing it again filters to them; the eye beside a kind takes the whole kind off the screen.
 */
import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { EDGE_STYLES, isByCommon } from '../../../shared/graph/graphStyle.ts';
import { buildLegend, type Legend } from '../../../shared/graph/legend.ts';
import type { Normalisation } from '../../../shared/network/normalisation.ts';
import { useRemembered } from '../../components/useRemembered.ts';
import { usePathMarks } from '../../state/paths.ts';
import { useFocusReach, useGraph, useView } from '../../state/selectors.ts';
import styles from './GraphLegend.module.css';
import { LegendEntry } from './LegendEntry.tsx';
import { LegendNodes } from './LegendNodes.tsx';
import { LineSymbol } from './LegendSymbol.tsx';

export function GraphLegend() {
  const [open, setOpen] = useRemembered<boolean>('open', true);
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
          <LegendNodes legend={legend} />
          <LineRow legend={legend} />
        </div>
      )}
    </section>
  );
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
