/** Writes a table to a file of the user's choice, alone or with its references beside it, and says how it went. */
import { strToU8, zipSync } from 'fflate';
import type { DataHead } from '../../shared/export/dataHead.ts';
import { exportFileName } from '../../shared/export/exportFileName.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';
import type { ExportTable, PassportForm } from '../../shared/table/exportTable.ts';
import { referencesOf, type TableFormat } from '../../shared/table/tableFormats.ts';
import { selectBridge } from '../bridge/selectBridge.ts';
import { notify } from '../state/actions.ts';

export interface TableWishes {
  readonly format: TableFormat;
  readonly passports: PassportForm;
  /** Packs the table and `references.bib` into one file: a browser asks before it saves two. */
  readonly withReferences: boolean;
}

/** Whether it was written. */
export async function saveTable(
  index: CorpusIndex,
  table: ExportTable,
  head: DataHead,
  { format, passports, withReferences }: TableWishes,
): Promise<boolean> {
  const text = format.write(index, table, head, passports);
  const stem = table.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const file = (extension: string) => exportFileName(stem, 'visible', head.exportDate, extension);
  const outcome = await selectBridge(window).saveFile({
    suggestedName: file(withReferences ? 'zip' : format.extension),
    mediaType: withReferences ? 'application/zip' : format.mediaType,
    bytes: withReferences
      ? zipSync(
          {
            [file(format.extension)]: strToU8(text),
            'references.bib': strToU8(referencesOf(index, table, head)),
          },
          { mtime: new Date(`${head.exportDate}T12:00:00`) },
        )
      : strToU8(text),
  });
  if (!outcome.ok) {
    notify('error', outcome.error);
    return false;
  }
  if (outcome.value.saved) {
    notify('info', { code: 'table/saved', message: `The table was saved as ${outcome.value.name}.` });
  }
  return outcome.value.saved;
}
