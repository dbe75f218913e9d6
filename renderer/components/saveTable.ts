/** Writes a table to a file of the user's choice, alone or with its references beside it, and says how it went. */
import { strToU8, zipSync } from 'fflate';
import type { DataHead } from '../../shared/export/dataHead.ts';
import { exportFileName, fileStemOf } from '../../shared/export/exportFileName.ts';
import type { CorpusIndex } from '../../shared/network/corpusIndex.ts';
import type { ExportTable, PassportForm } from '../../shared/table/exportTable.ts';
import { referencesOf, type TableFormat } from '../../shared/table/tableFormats.ts';
import { saveFile } from './saveFile.ts';

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
  const stem = fileStemOf(table.title);
  const file = (extension: string) => exportFileName(stem, 'visible', head.exportDate, extension);
  const request = {
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
  };
  return saveFile(request, {
    code: 'table/saved',
    messageOf: (name) => `The table was saved as ${name}.`,
  });
}
