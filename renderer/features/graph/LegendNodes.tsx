/** The part of the legend that tells of nodes: kinds, colours, sizes. */
import type { NodeKind } from '../../../shared/graph/graphModel.ts';
import { KIND_STYLES, type PaletteKey } from '../../../shared/graph/graphStyle.ts';
import type { EntryNodes, Legend, MarkEntry } from '../../../shared/graph/legend.ts';
import { useProjection, useView } from '../../state/selectors.ts';
import styles from './GraphLegend.module.css';
import { LegendEntry, LegendKind } from './LegendEntry.tsx';
import { LegendSizes } from './LegendSizes.tsx';
import { MarkSymbol } from './LegendSymbol.tsx';

export function LegendNodes({ legend }: { readonly legend: Legend }) {
  const { nodeKinds } = useProjection();
  return (
    <>
      <ul className={styles.row} aria-label="Nodes">
        <KindEntries legend={legend} nodeKinds={nodeKinds} />
        {!legend.sizes && <li className={styles.note}>Larger: {sizeMeaning(nodeKinds)}</li>}
      </ul>
      {legend.colours && (
        <ul className={styles.row} aria-label={`Colour: ${legend.colours.name}`}>
          <li className={styles.head}>{legend.colours.name}</li>
          {legend.colours.entries.map(({ mark, name, filter, nodeIds, dimmedCount }) => (
            <li key={mark} className={styles.group}>
              <LegendEntry name={name} filter={filter} nodeIds={nodeIds} dimmedCount={dimmedCount}>
                <MarkSymbol shape="circle" colour={mark} />
              </LegendEntry>
            </li>
          ))}
        </ul>
      )}
      {legend.sizes && <LegendSizes sizes={legend.sizes} />}
    </>
  );
}

interface KindEntriesProps {
  readonly legend: Legend;
  readonly nodeKinds: readonly NodeKind[];
}

function KindEntries({ legend, nodeKinds }: KindEntriesProps) {
  const shownKinds = useView((view) => view.graphKinds);
  const switchable = nodeKinds.length > 1;
  return legend.kinds
    .filter(({ kind }) => nodeKinds.includes(kind))
    .map(({ kind, nodeIds, dimmedCount }) => {
      const entries = entriesUnder(kind, legend);
      const shown = !switchable || (shownKinds as readonly NodeKind[]).includes(kind);
      const { shape } = KIND_STYLES[kind];
      return (
        <li key={kind} className={styles.group}>
          <LegendKind
            kind={kind}
            shown={shown}
            switchable={switchable}
            nodeIds={nodeIds}
            dimmedCount={dimmedCount}
          >
            {legend.colours !== null && <MarkSymbol shape={shape} colour={null} />}
            {legend.colours === null && kind !== 'publication' && entries.length === 0 && (
              <MarkSymbol shape={shape} colour={kind} />
            )}
          </LegendKind>
          {entries.map(({ colour, name, filter, nodeIds: members, dimmedCount: dimmed }) => (
            <LegendEntry key={colour} name={name} filter={filter} nodeIds={members} dimmedCount={dimmed}>
              <MarkSymbol shape={shape} colour={colour} />
            </LegendEntry>
          ))}
        </li>
      );
    });
}

type ColourEntry = EntryNodes & Pick<MarkEntry, 'name' | 'filter'> & { readonly colour: PaletteKey };

/** What the colours of one kind mean: roles while something is in focus, else classes or groups. */
function entriesUnder(kind: NodeKind, legend: Legend): readonly ColourEntry[] {
  if (kind === 'publication' && legend.roles.length > 0) {
    return legend.roles.map((entry) => ({ ...entry, colour: entry.role }));
  }
  return legend.marks.filter((entry) => entry.kind === kind && entry.mark !== kind);
}

function sizeMeaning(kinds: readonly NodeKind[]): string {
  const [only] = kinds;
  if (kinds.length > 1 || !only) return 'more cited or used';
  return `more ${KIND_STYLES[only].sizeMeans}`;
}
