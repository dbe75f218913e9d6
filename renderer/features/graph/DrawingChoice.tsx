/** How lines run, and whether what the filters leave out is drawn: what is chosen seldom, behind one button. */
import { Spline } from 'lucide-react';
import { useId } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { MAX_ROUTED_LINES } from '../../../shared/graph/edgeRoutes.ts';
import type { EdgeRoute } from '../../../shared/view/viewState.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { SegmentedControl } from '../../components/SegmentedControl.tsx';
import { change } from '../../state/actions.ts';
import { useGraph, useView } from '../../state/selectors.ts';
import styles from './DrawingChoice.module.css';
import selectStyles from './ToolbarSelect.module.css';

const ROUTES: readonly { readonly value: EdgeRoute; readonly label: string; readonly meaning: string }[] = [
  { value: 'own', label: 'Default', meaning: 'As the layout has them: arcs along the years, else straight.' },
  { value: 'straight', label: 'Straight', meaning: 'Each line by the shortest way.' },
  {
    value: 'curved',
    label: 'Curved',
    meaning: 'Each line bends to its left, so that two between the same nodes lie apart.',
  },
  {
    value: 'bundled',
    label: 'Bundled',
    meaning: 'Long lines follow the ways of shorter ones where that is no great detour.',
  },
];

export function DrawingChoice() {
  return (
    <DialogTrigger>
      <Button className={selectStyles.button ?? ''}>
        <Spline size={14} aria-hidden="true" /> Drawing
      </Button>
      <Popover className={selectStyles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.dialog ?? ''} aria-label="Drawing">
          <LineChoice />
          <DimChoice />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function LineChoice() {
  const route = useView((view) => view.edgeRoute);
  const tooMany = useGraph().edges.length > MAX_ROUTED_LINES && (route === 'curved' || route === 'bundled');
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>Lines</h2>
      <SegmentedControl<EdgeRoute>
        label="Lines"
        value={route}
        options={ROUTES}
        onChange={(edgeRoute) => change({ type: 'set-drawing', options: { edgeRoute } })}
      />
      <p className={styles.remark}>
        {tooMany
          ? `Drawn straight: the graph has more than ${MAX_ROUTED_LINES.toLocaleString('en')} lines.`
          : ROUTES.find(({ value }) => value === route)?.meaning}
      </p>
    </section>
  );
}

function DimChoice() {
  const dims = useView((view) => view.dimFiltered);
  const remarkId = useId();
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>What the filters leave out</h2>
      <label className={styles.check}>
        <Checkbox
          checked={dims}
          aria-describedby={remarkId}
          onChange={() => change({ type: 'set-drawing', options: { dimFiltered: !dims } })}
        />
        Dim instead of hide
      </label>
      <p id={remarkId} className={styles.remark}>
        Faded nodes can still be selected. What was hidden by hand stays hidden.
      </p>
    </section>
  );
}
