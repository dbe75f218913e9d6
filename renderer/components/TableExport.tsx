/** A button that lets the table on screen leave the app: as which format, with its passports and references. */
import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ExportTable, PassportForm } from '../../shared/table/exportTable.ts';
import { TABLE_FORMATS, type TableFormat, type TableFormatId } from '../../shared/table/tableFormats.ts';
import type { ViewId } from '../../shared/view/viewState.ts';
import { copyText } from '../state/copyText.ts';
import { makeDataHead } from '../state/dataHead.ts';
import { selectIndex } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Button } from './Button.tsx';
import { Checkbox } from './Checkbox.tsx';
import { LabelledSelect } from './LabelledSelect.tsx';
import popoverStyles from './Popover.module.css';
import { saveTable } from './saveTable.ts';
import styles from './TableExport.module.css';

const FORMS = [
  ['notes', 'As numbered notes'],
  ['columns', 'As columns of their own'],
  ['none', 'Left out'],
] as const satisfies readonly (readonly [PassportForm, string])[];

const FORMAT_NAMES = TABLE_FORMATS.map(({ id, name }) => [id, name] as const);

interface TableExportProps {
  /** Called when the table is wanted: what is on screen then. */
  readonly makeTable: () => ExportTable;
  /** The view that the link in the file opens. */
  readonly view: ViewId;
  /** Where several tables can be exported from one view: "Export the publications". */
  readonly label?: string;
}

export function TableExport({ makeTable, view, label = 'Export table' }: TableExportProps) {
  return (
    <DialogTrigger>
      <AriaButton className={styles.button ?? ''}>
        <Download size={14} aria-hidden="true" /> {label}…
      </AriaButton>
      <Popover className={popoverStyles.popover ?? ''} placement="bottom end" offset={4}>
        <Dialog className={styles.dialog ?? ''} aria-label={label}>
          {({ close }) => <TableExportForm makeTable={makeTable} view={view} onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface FormProps extends Pick<TableExportProps, 'makeTable' | 'view'> {
  readonly onDone: () => void;
}

function TableExportForm({ makeTable, view, onDone }: FormProps) {
  const [formatId, setFormatId] = useState<TableFormatId>('csv');
  const [passports, setPassports] = useState<PassportForm>('notes');
  const [withReferences, setWithReferences] = useState(false);
  const remarkId = useId();
  const format = TABLE_FORMATS.find(({ id }) => id === formatId) ?? TABLE_FORMATS[0];
  const parts = () => {
    const state = useStore.getState();
    return {
      index: selectIndex(state),
      table: makeTable(),
      head: makeDataHead(state, '', { ...state.history.present, view }),
    };
  };
  const save = async () => {
    const { index, table, head } = parts();
    if (await saveTable(index, table, head, { format, passports, withReferences })) onDone();
  };
  const copy = async () => {
    const { index, table, head } = parts();
    await copyText(format.write(index, table, head, passports), {
      code: 'table/table-copied',
      done: `The table is on the clipboard as ${format.name}.`,
      hint: 'Save it to a file instead.',
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <LabelledSelect label="Format" value={formatId} options={FORMAT_NAMES} onChange={setFormatId} />
      <LabelledSelect label="Passports" value={passports} options={FORMS} onChange={setPassports} />
      <label className={styles.check}>
        <Checkbox
          checked={withReferences}
          aria-describedby={remarkId}
          onChange={() => setWithReferences(!withReferences)}
        />
        With the references as BibTeX
      </label>
      <p id={remarkId} className={styles.remark}>
        {remarkOn(format, withReferences)}
      </p>
      <div className={styles.actions}>
        <Button onClick={() => void copy()}>Copy</Button>
        <Button type="submit" variant="primary">
          Save
        </Button>
      </div>
    </form>
  );
}

function remarkOn({ id, extension }: TableFormat, withReferences: boolean): string {
  const packed = withReferences
    ? `One zip with the .${extension} file and references.bib.`
    : 'The link of this view and the version of the corpus go along.';
  return id === 'latex' ? `${packed} Needs booktabs and longtable.` : packed;
}
