/** Which graph of the corpus is drawn, and by which rule its lines are, where they stand for a number in common. */
import { PROJECTIONS } from '../../../shared/graph/projectionRegistry.ts';
import type { Normalisation } from '../../../shared/network/normalisation.ts';
import type { ProjectionId } from '../../../shared/view/viewState.ts';
import { change } from '../../state/actions.ts';
import { useProjection, useView } from '../../state/selectors.ts';
import { ToolbarSelect } from './ToolbarSelect.tsx';

const PROJECTION_OPTIONS = PROJECTIONS.map(({ id, name, description }) => ({ id, name, description }));

const THRESHOLDS = [1, 2, 3, 4, 5, 6, 8, 10] as const;

const NORMALISATION_OPTIONS: readonly {
  readonly id: Normalisation;
  readonly name: string;
  readonly description: string;
}[] = [
  { id: 'none', name: 'Number', description: 'The number in common as it is.' },
  {
    id: 'cosine',
    name: 'Cosine',
    description: 'Divided by the geometric mean of what each has in all (Salton and McGill 1983).',
  },
  {
    id: 'association',
    name: 'Association',
    description: 'Divided by what chance would give: association strength (van Eck and Waltman 2009).',
  },
];

export function ProjectionChoice() {
  const projection = useProjection();
  const { threshold, normalisation } = useView((view) => view.projectionOptions);
  const least = threshold ?? projection.defaultThreshold;
  return (
    <>
      <ToolbarSelect<ProjectionId>
        label="Projection"
        value={projection.id}
        options={PROJECTION_OPTIONS}
        onChange={(id) => change({ type: 'set-projection', projection: id })}
      />
      {projection.counts !== null && (
        <>
          <ToolbarSelect
            label="At least"
            value={String(least)}
            options={thresholdOptions(least, projection.counts)}
            onChange={(value) =>
              change({ type: 'set-projection-options', options: { threshold: Number(value) } })
            }
          />
          <ToolbarSelect<Normalisation>
            label="Strength"
            value={normalisation}
            options={NORMALISATION_OPTIONS}
            onChange={(how) => change({ type: 'set-projection-options', options: { normalisation: how } })}
          />
        </>
      )}
    </>
  );
}

/** The usual thresholds, and the one in use where it is none of these. */
function thresholdOptions(least: number, [one, many]: readonly [string, string]) {
  return [...new Set([...THRESHOLDS, least])]
    .sort((a, b) => a - b)
    .map((value) => ({
      id: String(value),
      short: String(value),
      name: `${value} ${value === 1 ? one : many}`,
    }));
}
