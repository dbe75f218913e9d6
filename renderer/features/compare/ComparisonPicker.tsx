/** The box that adds a column to the comparison. */
import { findCandidates } from '../../../shared/compare/candidates.ts';
import { MAX_COMPARED } from '../../../shared/view/viewState.ts';
import { EntityPicker } from '../../components/EntityPicker.tsx';
import { change } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';

const MOST_SHOWN = 40;

export function ComparisonPicker() {
  const index = useIndex();
  const comparison = useView((view) => view.comparison);
  return (
    <EntityPicker
      label="Add to comparison"
      find={(text) => findCandidates(index, text, comparison, MOST_SHOWN)}
      onPick={(nodeId) => change({ type: 'add-to-comparison', nodeId })}
      what="strategy, technique, framework or publication"
      full={comparison.length >= MAX_COMPARED ? `${MAX_COMPARED} at most` : null}
    />
  );
}
