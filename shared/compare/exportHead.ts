/** What every exported comparison says about where it comes from. */

export interface ExportHead {
  readonly corpusTitle: string;
  /** What the corpus is and is not. */
  readonly statement: string;
  /** Date of the data, `YYYY-MM-DD`. */
  readonly corpusDate: string;
  /** Deep link that opens the same comparison. */
  readonly link: string;
  /** The filters in words; empty when nothing is filtered. */
  readonly filters: string;
  /** Rows in which all columns are equal were left out. */
  readonly equalRowsHidden: boolean;
}

/** The head as named lines, in the order in which exports print them. */
export function headLines(head: ExportHead): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: 'Corpus', text: head.corpusTitle },
    { name: 'What it is', text: head.statement },
    { name: 'Date of the data', text: head.corpusDate },
    { name: 'Open again', text: head.link },
    ...(head.filters === ''
      ? []
      : [{ name: 'Filters', text: `${head.filters} (they do not narrow this comparison)` }]),
    ...(head.equalRowsHidden
      ? [{ name: 'Rows', text: 'Rows in which all columns are equal are left out.' }]
      : []),
  ];
}
