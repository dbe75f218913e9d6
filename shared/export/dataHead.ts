/** What an exported file of data says about where it comes from, where its format has room. */

export interface DataHead {
  readonly corpusTitle: string;
  /** What the corpus is and is not. */
  readonly statement: string;
  readonly licence: string;
  /** Date of the data, `YYYY-MM-DD`. */
  readonly corpusDate: string;
  /** Of the corpus as the app holds it, SHA-256 in hexadecimal: two files of the same hash rest on the same data. */
  readonly corpusHash: string;
  /** Day of the export, `YYYY-MM-DD`. */
  readonly exportDate: string;
  /** The filters in words; empty when nothing is filtered. */
  readonly filters: string;
  /** What the least evidence grade leaves out, in words; empty when it leaves out nothing. */
  readonly evidence: string;
  /** Which part of what the filters leave: "Selection"; empty for all of it. */
  readonly part: string;
  /** Deep link that opens the same view. */
  readonly link: string;
}

export interface DataHeadLine {
  readonly name: string;
  readonly text: string;
}

/** The head as named lines, in the order in which exports print them. No line is empty. */
export function dataHeadLines(head: DataHead): readonly DataHeadLine[] {
  const lines = [
    { name: 'Corpus', text: head.corpusTitle },
    { name: 'What it is', text: head.statement },
    { name: 'Licence', text: head.licence },
    { name: 'Date of the data', text: head.corpusDate },
    { name: 'Hash of the data', text: head.corpusHash },
    { name: 'Exported', text: `${head.exportDate} by Peak Atlas` },
    { name: 'Filters', text: head.filters },
    { name: 'Evidence', text: head.evidence },
    { name: 'Part', text: head.part },
    { name: 'Open again', text: head.link },
  ];
  return lines.filter(({ text }) => text !== '');
}
