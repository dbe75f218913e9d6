/** A button that lets the chart leave the app: light, with legend and caption, as vector or pixels. */
import { ImageDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Chart, ChartInput } from '../../../shared/chart/chartFigure.ts';
import { describeNarrowing } from '../../../shared/facets/activeFilters.ts';
import { encodeRecipe } from '../../../shared/figure/recipe.ts';
import { describeFloor } from '../../../shared/network/evidenceFloor.ts';
import { Button } from '../../components/Button.tsx';
import { LabelledSelect } from '../../components/LabelledSelect.tsx';
import popoverStyles from '../../components/Popover.module.css';
import styles from '../../components/TableExport.module.css';
import { FIGURE_FORMATS, type FigureFormat, saveFigureFile } from '../../figure/saveFigureFile.ts';
import { selectAtlas, selectIndex } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { today } from '../../state/today.ts';

/** Wide enough for a page of two columns. */
const WIDTH_PX = 960;
const FORMATS = FIGURE_FORMATS.map((id) => [id, id.toUpperCase()] as const);

interface ChartExportProps {
  readonly build: (input: ChartInput) => Chart;
}

export function ChartExport({ build }: ChartExportProps) {
  return (
    <DialogTrigger>
      <AriaButton className={styles.button ?? ''}>
        <ImageDown size={14} aria-hidden="true" /> Export chart…
      </AriaButton>
      <Popover className={popoverStyles.popover ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles.dialog ?? ''} aria-label="Export chart">
          {({ close }) => <ChartExportForm build={build} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function ChartExportForm({ build, onDone }: ChartExportProps & { readonly onDone: () => void }) {
  const [format, setFormat] = useState<FigureFormat>('svg');
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    const done = await saveFigureFile(build(inputNow()).figure, format);
    setSaving(false);
    if (done) onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LabelledSelect label="Format" value={format} options={FORMATS} onChange={setFormat} />
      <p className={styles.remark}>With legend, caption and the link of this view, on a light ground.</p>
      <Button type="submit" variant="primary" disabled={saving}>
        Save
      </Button>
    </form>
  );
}

function inputNow(): ChartInput {
  const state = useStore.getState();
  const index = selectIndex(state);
  const view = state.history.present;
  const { title, date, licence } = index.corpus.manifest;
  const filters = describeNarrowing(index, view);
  return {
    index,
    width: WIDTH_PX,
    scheme: 'light',
    caption: [
      [
        ...(filters === '' ? [] : [`Filtered by ${filters}.`]),
        describeFloor(view.leastGrade),
        'Filled marks rest on a primary source, hollow ones on a secondary one, small ones on none. A dashed line points the way in which the true value lies where a bound was reported.',
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
      `${title}, corpus of ${date}, ${licence}. Made with Peak Atlas on ${today()}.`,
    ],
    recipe: encodeRecipe({
      corpusTitle: title,
      corpusHash: selectAtlas(state)?.hash ?? '',
      view: { ...view, view: 'charts' },
      positions: {},
    }),
  };
}
