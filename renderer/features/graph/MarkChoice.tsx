/** What the size and the colour of the marks stand for. */
import { colourOptions, type MeaningOption, sizeOptions } from '../../../shared/graph/markMeaning.ts';
import type { MarkMeaning } from '../../../shared/view/viewState.ts';
import { change } from '../../state/actions.ts';
import { useIndex, useProjection, useView } from '../../state/selectors.ts';
import { ToolbarSelect } from './ToolbarSelect.tsx';

const SECTION_NAMES: Readonly<Record<MeaningOption['section'], string>> = {
  own: 'As the graph has it',
  measure: 'Numbers',
  facet: 'Facets',
};

export function MarkChoice() {
  const index = useIndex();
  const { nodeKinds } = useProjection();
  const sizeBy = useView((view) => view.sizeBy);
  const colourBy = useView((view) => view.colourBy);
  return (
    <>
      <MeaningSelect
        label="Size"
        value={sizeBy}
        options={sizeOptions(index, nodeKinds)}
        onChange={(meaning) => change({ type: 'set-drawing', options: { sizeBy: meaning } })}
      />
      <MeaningSelect
        label="Colour"
        value={colourBy}
        options={colourOptions(index, nodeKinds)}
        onChange={(meaning) => change({ type: 'set-drawing', options: { colourBy: meaning } })}
      />
    </>
  );
}

interface MeaningSelectProps {
  readonly label: string;
  readonly value: MarkMeaning;
  readonly options: readonly MeaningOption[];
  readonly onChange: (meaning: MarkMeaning) => void;
}

/** A meaning that says nothing of this graph is not offered; it counts again in a graph of which it does. */
function MeaningSelect({ label, value, options, onChange }: MeaningSelectProps) {
  return (
    <ToolbarSelect<MarkMeaning>
      label={label}
      value={options.some(({ id }) => id === value) ? value : 'own'}
      options={options.map((option) => ({ ...option, section: SECTION_NAMES[option.section] }))}
      onChange={onChange}
    />
  );
}
