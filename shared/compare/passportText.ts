/**
 * A result with its whole passport as a block that can be pasted: the number never leaves the app without
 * what it is a number of and where it stands. Plain text for notes and mails, HTML for word processors.
 */
import type { EvidenceGrade } from '../model/evidence.ts';
import type { Publication } from '../model/publication.ts';
import type { Result } from '../model/result.ts';
import { NOT_REPORTED } from './comparison.ts';
import { metricName } from './resultRows.ts';
import { passportEntries, valueText } from './resultText.ts';

/** What each grade means, as a sentence. */
export const EVIDENCE_MEANINGS: Readonly<Record<EvidenceGrade, string>> = {
  primary: 'The paper, its repository or its project page says so.',
  secondary: 'A third party’s summary says so.',
  unsourced: 'From the curator’s knowledge; nobody checked it.',
};

/** A result with the publication that reports it. */
export interface SourcedResult {
  readonly result: Result;
  readonly publication: Publication;
}

interface PassportLine {
  readonly name: string;
  readonly text: string;
  /** The text is an address. */
  readonly isAddress?: boolean;
}

/**
 * One line a part, the number first:
 * "Inference speed-up: 3.25x", "Qualifier: up to", "Baseline: FP16", …, "Evidence: primary. The paper, …".
 * What is not reported says so; a result without a source says "none".
 */
export function passportText(result: Result, publication: Publication): string {
  return passportLines(result, publication)
    .map(({ name, text }) => `${name}: ${text}`)
    .join('\n');
}

/** The same lines as an HTML fragment: the number in bold, the address as a link, everything else escaped. */
export function passportHtml(result: Result, publication: Publication): string {
  const lines = passportLines(result, publication).map(({ name, text, isAddress }, place) => {
    const said = escapeHtml(text);
    const marked = isAddress ? `<a href="${said}">${said}</a>` : place === 0 ? `<b>${said}</b>` : said;
    return `${escapeHtml(name)}: ${marked}`;
  });
  return `<p>${lines.join('<br>')}</p>`;
}

function passportLines(result: Result, publication: Publication): readonly PassportLine[] {
  const name = metricName(result.metric);
  const parts = passportEntries(result, name).filter(
    ({ name: part }) => part !== 'Metric' && part !== 'Value',
  );
  return [
    { name, text: valueText(result) },
    ...parts.map(({ name: part, text }) => ({ name: part, text: text ?? NOT_REPORTED })),
    { name: 'Reported by', text: publicationText(publication) },
    {
      name: 'Source',
      text: result.source ?? 'none',
      isAddress: /^https?:\/\//.test(result.source ?? ''),
    },
    { name: 'Where in it', text: result.locator ?? NOT_REPORTED },
    { name: 'Evidence', text: `${result.grade}. ${EVIDENCE_MEANINGS[result.grade]}` },
  ];
}

/** "Frantar et al., SparseGPT: Massive Language Models Can Be Accurately Pruned in One-Shot, ICML 2023, 2023". */
function publicationText({ authors, authorsComplete, title, venue, year }: Publication): string {
  const [first] = authors;
  const others = authors.length > 1 || !authorsComplete ? ' et al.' : '';
  const when = venue.includes(String(year)) ? venue : `${venue}, ${year}`;
  return [first ? `${first.family}${others}` : null, title, when].filter((it) => it !== null).join(', ');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
