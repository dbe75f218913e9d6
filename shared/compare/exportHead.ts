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
  /** What the least evidence grade leaves out, in words; empty when it leaves out nothing. */
  readonly evidence: string;
  /** Rows in which all columns are equal were left out. */
  readonly equalRowsHidden: boolean;
}

export interface HeadLine {
  readonly name: string;
  readonly text: string;
  /** The text is an address and is printed as it is. */
  readonly isAddress?: boolean;
}

/** The head as named lines, in the order in which exports print them. */
export function headLines(head: ExportHead): readonly HeadLine[] {
  return [
    { name: 'Corpus', text: head.corpusTitle },
    { name: 'What it is', text: head.statement },
    { name: 'Date of the data', text: head.corpusDate },
    { name: 'Open again', text: head.link, isAddress: true },
    ...(head.filters === ''
      ? []
      : [{ name: 'Filters', text: `${head.filters} (they do not narrow this comparison)` }]),
    ...(head.evidence === '' ? [] : [{ name: 'Evidence', text: head.evidence }]),
    ...(head.equalRowsHidden
      ? [{ name: 'Rows', text: 'Rows in which all columns are equal are left out.' }]
      : []),
  ];
}
