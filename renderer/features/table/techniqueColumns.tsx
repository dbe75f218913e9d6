/** The columns of the techniques table; a column is added here and nowhere else. */

import type { Visible } from '../../../shared/facets/facet.ts';
import { idOf, type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import type { Technique } from '../../../shared/model/technique.ts';
import { type CorpusIndex, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { textCell } from '../../../shared/table/exportTable.ts';
import { CountLink } from '../../components/CountLink.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { NotReported } from '../../components/NotReported.tsx';
import styles from './cells.module.css';
import { classText } from './classText.ts';
import type { Column } from './column.ts';

export interface TechniqueRow {
  readonly nodeId: NodeId;
  readonly technique: Technique;
  readonly strategy: string;
  /** Publications that the filters leave, and those of the whole corpus. */
  readonly publications: readonly NodeId[];
  readonly publicationsInAll: number;
  /** Names of the hardware that the filters leave on which those publications ran. */
  readonly hardware: readonly string[];
  readonly introducedBy: readonly string[];
}

/** Rows of the visible techniques, in corpus order. */
export function buildTechniqueRows(index: CorpusIndex, visible: Visible): readonly TechniqueRow[] {
  const visibleKeys = new Set(visible.publications);
  return index.corpus.techniques
    .filter((technique) => visible.techniques.has(technique.id))
    .map((technique) => {
      const keys = index.publicationKeysByTechnique.get(technique.id) ?? [];
      const shown = keys.filter((key) => visibleKeys.has(key));
      const hardwareIds = shown.flatMap(
        (key) => index.publicationByKey.get(key)?.hardware.map((use) => use.id) ?? [],
      );
      return {
        nodeId: toNodeId('technique', technique.id),
        technique,
        strategy: shortNameOf(index, toNodeId('strategy', technique.strategy)),
        publications: shown.map((key) => toNodeId('publication', key)),
        publicationsInAll: keys.length,
        hardware: [...new Set(hardwareIds)]
          .filter((id) => visible.hardware.has(id))
          .map((id) => shortNameOf(index, toNodeId('hardware', id))),
        introducedBy: technique.introducedBy.map((key) => shortNameOf(index, toNodeId('publication', key))),
      };
    });
}

export const TECHNIQUE_COLUMNS = [
  {
    id: 'name',
    name: 'Technique',
    width: 240,
    sortKey: ({ technique }) => technique.name,
    toExport: ({ technique }) => textCell(technique.name),
    render: ({ technique }) => (
      <span className={styles.title} title={technique.what}>
        <KindIcon kind="technique" />
        <strong>{technique.name}</strong>
      </span>
    ),
  },
  {
    id: 'publications',
    name: 'Publications',
    hint: 'Publications that the filters leave, of those in the corpus',
    width: 104,
    isNumber: true,
    sortKey: ({ publications }) => publications.length,
    toExport: ({ publications, publicationsInAll }) => [
      {
        text:
          publications.length === publicationsInAll
            ? String(publicationsInAll)
            : `${publications.length} of ${publicationsInAll}`,
        publications: publications.map(idOf),
      },
    ],
    render: ({ publications, publicationsInAll, technique }) => (
      <CountLink
        nodeIds={publications}
        what={`publications on ${technique.name}`}
        text={
          publications.length === publicationsInAll
            ? String(publicationsInAll)
            : `${publications.length} of ${publicationsInAll}`
        }
      />
    ),
  },
  {
    id: 'strategy',
    name: 'Strategy',
    width: 170,
    sortKey: ({ strategy }) => strategy,
    toExport: ({ strategy }) => textCell(strategy),
    render: ({ strategy }) => <span title={strategy}>{strategy}</span>,
  },
  {
    id: 'hardware',
    name: 'Measured on',
    hint: 'Hardware on which those publications ran',
    width: 240,
    sortKey: ({ hardware }) => hardware.length,
    toExport: ({ hardware }) => textCell(hardware.join(', ')),
    render: ({ hardware }) =>
      hardware.length === 0 ? (
        <NotReported />
      ) : (
        <span title={hardware.join(', ')}>{hardware.join(', ')}</span>
      ),
  },
  {
    id: 'class',
    name: 'Class',
    width: 150,
    sortKey: ({ technique }) => technique.classes.join(),
    toExport: ({ technique }) => textCell(classText(technique.classes)),
    render: ({ technique }) => classText(technique.classes),
  },
  {
    id: 'introduced-by',
    name: 'Introduced by',
    width: 150,
    sortKey: ({ introducedBy }) => introducedBy.join(),
    toExport: ({ introducedBy }) => textCell(introducedBy.join(', ')),
    render: ({ introducedBy }) =>
      introducedBy.length === 0 ? (
        <NotReported />
      ) : (
        <span title={introducedBy.join(', ')}>{introducedBy.join(', ')}</span>
      ),
  },
] as const satisfies readonly Column<TechniqueRow>[];
