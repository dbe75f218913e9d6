/** What is to be done with which model. */
import { TASK_NAMES } from '../../../shared/fit/fitWords.ts';
import { isTrained } from '../../../shared/fit/memory.ts';
import { KNOWN_MODELS } from '../../../shared/fit/modelShape.ts';
import { FIT_LIMITS, FIT_TASKS } from '../../../shared/view/fitPart.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { countText } from '../../components/countText.ts';
import { LabelledSelect } from '../../components/LabelledSelect.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { useView } from '../../state/selectors.ts';
import styles from './FitToolbar.module.css';
import { setFit } from './setFit.ts';

const TASK_OPTIONS = FIT_TASKS.map((value) => ({ value, label: TASK_NAMES[value] }));
const MODEL_OPTIONS = [
  ['size', 'By size'],
  ...KNOWN_MODELS.map(({ id, name }) => [id, name] as const),
] as const;

interface FitToolbarProps {
  /** How many techniques cannot be used. */
  readonly unmet: number;
}

export function FitToolbar({ unmet }: FitToolbarProps) {
  const view = useView((state) => state.fit);
  return (
    <div className={styles.toolbar}>
      <SegmentedControl
        label="Task"
        value={view.task}
        options={TASK_OPTIONS}
        onChange={(task) => setFit({ task }, `ask for ${TASK_NAMES[task].toLowerCase()}`)}
      />
      <LabelledSelect
        className={styles.choice}
        label="Model"
        value={MODEL_OPTIONS.some(([id]) => id === view.model) ? view.model : 'size'}
        options={MODEL_OPTIONS}
        onChange={(model) => setFit({ model }, 'choose a model')}
      />
      {view.model === 'size' ? (
        <NumberField
          label="Parameters"
          unit="B"
          value={view.parametersB}
          most={FIT_LIMITS.parametersB}
          onChange={(value) => value !== null && setFit({ parametersB: value }, 'set the size', 'fit size')}
        />
      ) : null}
      <NumberField
        label="Context"
        unit="tokens"
        value={view.context}
        most={FIT_LIMITS.context}
        isWhole
        onChange={(value) => value !== null && setFit({ context: value }, 'set the context', 'fit context')}
      />
      <NumberField
        label={view.task === 'serving' ? 'Requests at once' : 'Batch'}
        value={view.batch}
        most={FIT_LIMITS.batch}
        isWhole
        onChange={(value) => value !== null && setFit({ batch: value }, 'set the batch', 'fit batch')}
      />
      {isTrained(view.task) ? (
        <label className={styles.toggle}>
          <Checkbox
            checked={view.recompute}
            onChange={() => setFit({ recompute: !view.recompute }, 'change recomputation')}
          />
          Recompute activations
        </label>
      ) : null}
      {unmet > 0 ? (
        <label className={styles.toggle}>
          <Checkbox
            checked={view.withUnmet}
            onChange={() => setFit({ withUnmet: !view.withUnmet }, 'show what cannot be used')}
          />
          Show {countText(unmet, 'technique')} that cannot be used here
        </label>
      ) : null}
    </div>
  );
}
