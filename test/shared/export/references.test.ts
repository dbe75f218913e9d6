import { type Creator, parse as parseBibtex } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { DataHead } from '../../../shared/export/dataHead.ts';
import { toPlainLine } from '../../../shared/export/plainText.ts';
import { toBibtex } from '../../../shared/export/toBibtex.ts';
import { toCslJson } from '../../../shared/export/toCslJson.ts';
import { toReferenceCsv } from '../../../shared/export/toReferenceCsv.ts';
import { toRis } from '../../../shared/export/toRis.ts';
import { toVenueParts } from '../../../shared/export/venueParts.ts';
import type { AuthorName, Publication } from '../../../shared/model/publication.ts';
import { VENUE_TYPES } from '../../../shared/model/publication.ts';
import { arbitraryCorpus, awkwardText } from '../../fixtures/arbitraryCorpus.ts';
import { buildPublication } from '../../fixtures/buildCorpus.ts';
import { shippedCorpus } from '../../fixtures/corpus/shippedCorpus.ts';
import { readRis } from './readRis.ts';

const HEAD: DataHead = {
  corpusTitle: 'A corpus @home',
  statement: 'Not {the} review.',
  licence: 'CC BY 4.0',
  corpusDate: '2026-11-01',
  corpusHash: 'abc123',
  exportDate: '2026-11-24',
  filters: 'hardware RTX 3090',
  evidence: '',
  part: 'Selection',
  link: 'peak-atlas://view#v=1',
};

/** Names as they come, with what parts names in BibTeX and RIS, and with particles. */
const awkwardName: fc.Arbitrary<AuthorName> = fc.oneof(
  fc.constantFrom(
    { family: 'van der Maaten', given: 'Laurens' },
    { family: 'Ré', given: 'Christopher' },
    { family: 'Brands and Sons', given: 'Ann' },
    { family: "O'Neil & Co", given: 'A. B.' },
    { family: 'OpenAI', given: '' },
    { family: 'Google Research', given: '' },
  ),
);

/** The corpora of `arbitraryCorpus` with awkward venues and names, and titles that are not blank. */
const arbitraryPublications: fc.Arbitrary<readonly Publication[]> = arbitraryCorpus(6).chain((corpus) =>
  fc.tuple(
    ...corpus.publications.map((publication) =>
      fc
        .record({
          venue: awkwardText.filter((text) => toPlainLine(text) !== ''),
          venueType: fc.constantFrom(...VENUE_TYPES),
          authors: fc.array(awkwardName, { minLength: 1, maxLength: 3 }),
        })
        .map((drawn) => ({
          ...publication,
          ...drawn,
          title: toPlainLine(publication.title) === '' ? 'Untitled' : publication.title,
        })),
    ),
  ),
);

/** The BibTeX reader has the spacing accent for TeX's grave accent on its own. */
const plain = (text: unknown) => toPlainLine(String(text ?? '').normalize('NFC')).replaceAll('ˋ', '`');
const nameOf = ({ family, given }: AuthorName) => [given, family].filter(Boolean).join(' ');
const bibtexName = ({ firstName, prefix, lastName, name }: Creator) =>
  plain(name ?? [firstName, prefix, lastName].filter(Boolean).join(' '));

const readBib = (text: string) =>
  parseBibtex(text, { english: false, caseProtection: false, unsupported: 'ignore' });

describe('publications as BibTeX', () => {
  it('come back from an independent reader with title, authors, year and venue', () => {
    fc.assert(
      fc.property(arbitraryPublications, (publications) => {
        const { entries, errors } = readBib(toBibtex(publications, HEAD));
        expect(errors).toEqual([]);
        expect(entries.map(({ key }) => key)).toEqual(publications.map(({ key }) => key));
        for (const [place, { fields }] of entries.entries()) {
          const publication = publications[place];
          if (!publication) throw new Error('an entry too many');
          expect(plain(fields.title)).toBe(plain(publication.title));
          expect(fields.author?.map(bibtexName)).toEqual(publication.authors.map(nameOf));
          expect(plain(fields.year ?? fields.date)).toBe(String(publication.year));
          expect(plain(fields.booktitle ?? fields.journal ?? fields.howpublished)).toBe(
            plain(toVenueParts(publication).name),
          );
        }
      }),
    );
  });

  it.each(["''", 'a -- b', 'a---b', "it''s", ',,', "rock 'n'' roll"])('keep %j as it is', (title) => {
    const { entries } = readBib(toBibtex([buildPublication({ title })], HEAD));
    expect(plain(entries[0]?.fields.title)).toBe(title);
  });

  it('of the shipped corpus are all read, with identifiers, pages and distinct keys', () => {
    const { publications } = shippedCorpus();
    const { entries, errors } = readBib(toBibtex(publications, HEAD));
    expect(errors).toEqual([]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(publications.length);
    for (const [place, { fields }] of entries.entries()) {
      const publication = publications[place];
      expect(fields.eprint ?? null).toBe(publication?.arxiv);
      expect(fields.doi ?? null).toBe(publication?.doi);
      expect(fields.url).toBe(publication?.url);
    }
    expect(entries.some(({ fields }) => fields.pages && fields.volume && fields.number)).toBe(true);
  });

  it('keep capitals within words, write what TeX would run as commands, and say what they are', () => {
    const text = toBibtex(
      [buildPublication({ key: 'k', title: 'FlexGen: 100% of A & B on one GPU-Based host' })],
      HEAD,
    );
    expect(text).toContain('  title = {{FlexGen}: 100\\% of A \\& B on one {GPU-Based} host},');
    expect(text).toContain('@inproceedings{k,');
    expect(text).toContain('% Filters: hardware RTX 3090');
    expect(text).toContain('% Corpus: A corpus (at)home');
    expect(text).not.toContain('Evidence:');
  });

  it('have the type of their venue, and end an unfinished list of authors with "others"', () => {
    const typed = VENUE_TYPES.map((venueType) => buildPublication({ key: venueType, venueType }));
    const types = readBib(toBibtex(typed, HEAD)).entries.map(({ type }) => type);
    expect(types).toEqual(['inproceedings', 'article', 'inproceedings', 'inproceedings', 'misc']);
    expect(toBibtex([buildPublication({ authorsComplete: false })], HEAD)).toMatch(/ and others\},/);
  });
});

describe('publications as RIS', () => {
  it('come back from an independent reader with title, authors, year and venue', () => {
    fc.assert(
      fc.property(arbitraryPublications, (publications) => {
        const records = readRis(toRis(publications, HEAD));
        expect(records).toHaveLength(publications.length);
        for (const [place, record] of records.entries()) {
          const publication = publications[place];
          if (!publication) throw new Error('a record too many');
          expect(plain(record.title)).toBe(plain(publication.title));
          expect(record.author?.map((it) => it.literal ?? nameOf({ given: '', family: '', ...it }))).toEqual(
            publication.authors.map(nameOf),
          );
          expect(record.issued?.['date-parts']).toEqual([[publication.year]]);
          expect(plain(record['container-title'] ?? record['event-title'])).toBe(
            plain(toVenueParts(publication).name),
          );
        }
      }),
    );
  });

  it('hold one tag a line, end lines in CR LF, and give pages, DOI and address', () => {
    const text = toRis(
      [
        buildPublication({
          venueType: 'journal',
          venue: 'PVLDB 13(12), 2020',
          doi: '10.1145/1.2',
          title: 'Two\nlines',
        }),
        buildPublication({ key: 'beta', venue: 'SOSP 2019, 1-15' }),
      ],
      HEAD,
    );
    for (const line of text.split('\r\n').filter(Boolean))
      expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/);
    const [one, other] = readRis(text);
    expect(one).toMatchObject({ type: 'article-journal', volume: '13', issue: '12', DOI: '10.1145/1.2' });
    expect(other).toMatchObject({ type: 'paper-conference', page: '1-15', URL: 'https://example.org/beta' });
  });
});

/** Types and members of CSL 1.0.2 that the writer may use. */
const CSL_TYPES = ['paper-conference', 'article-journal', 'article'];
const CSL_STRINGS = [
  'title',
  'title-short',
  'container-title',
  'volume',
  'issue',
  'page',
  'DOI',
  'URL',
  'number',
  'note',
];

describe('publications as CSL-JSON', () => {
  it('have the shape of the schema and lose nothing', () => {
    fc.assert(
      fc.property(arbitraryPublications, (publications) => {
        const items = JSON.parse(toCslJson(publications)) as Record<string, unknown>[];
        expect(items).toHaveLength(publications.length);
        for (const [place, { id, type, author, issued, ...strings }] of items.entries()) {
          const publication = publications[place];
          if (!publication) throw new Error('an item too many');
          expect(id).toBe(publication.key);
          expect(CSL_TYPES).toContain(type);
          expect(issued).toEqual({ 'date-parts': [[publication.year]] });
          expect(author).toEqual(
            publication.authors.map(({ family, given }) =>
              given === '' ? { literal: family } : { family, given },
            ),
          );
          for (const [name, value] of Object.entries(strings)) {
            expect(CSL_STRINGS).toContain(name);
            expect(typeof value).toBe('string');
          }
          expect(strings.title).toBe(toPlainLine(publication.title));
          expect(strings['container-title']).toBe(toPlainLine(toVenueParts(publication).name));
        }
      }),
    );
  });
});

describe('publications as CSV', () => {
  it('come back from an independent reader, guarded against formulas, with the head in lines at the end', () => {
    fc.assert(
      fc.property(arbitraryPublications, (publications) => {
        const text = toReferenceCsv(publications, HEAD);
        const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
          header: true,
          newline: '\r\n',
          skipEmptyLines: true,
        });
        expect(errors).toEqual([]);
        const about = data.filter((row) => row.Key === 'About');
        expect(about.map((row) => row['Short name'])).toContain('Filters');
        const rows = data.slice(0, -about.length);
        expect(rows.map((row) => row.Key)).toEqual(publications.map(({ key }) => key));
        for (const [place, row] of rows.entries()) {
          const publication = publications[place];
          if (!publication) throw new Error('a row too many');
          expect([publication.title, `'${publication.title}`]).toContain(row.Title);
          expect(row.Title).not.toMatch(/^[=@\t\r]/);
          expect([publication.venue, `'${publication.venue}`]).toContain(row.Venue);
          expect(row.Year).toBe(String(publication.year));
          for (const { family } of publication.authors) expect(row.Authors).toContain(family);
        }
      }),
    );
  });
});

describe('the parts of a venue', () => {
  const parts = (venueType: Publication['venueType'], venue: string) =>
    Object.values(toVenueParts({ venueType, venue }));

  it('are told apart where the venue is written as corpora write it', () => {
    expect(parts('journal', 'PVLDB 16(1), 2022 (presented at VLDB 2023)')).toEqual([
      'PVLDB',
      '16',
      '1',
      null,
      'presented at VLDB 2023',
    ]);
    expect(parts('journal', 'IEEE Transactions 34(5), 1432-1449')).toEqual([
      'IEEE Transactions',
      '34',
      '5',
      ['1432', '1449'],
      null,
    ]);
    expect(parts('conference', 'ICML 2021 (PMLR 139), 7937-7947')).toEqual([
      'ICML 2021 (PMLR 139)',
      null,
      null,
      ['7937', '7947'],
      null,
    ]);
  });

  it('are the whole venue where nothing can be told apart', () => {
    for (const venue of ['arXiv preprint 2023 (later ISCA 2024)', 'X, 1-2']) {
      expect(parts('preprint', venue)[0]).toBe(venue);
    }
    expect(parts('workshop', 'NeurIPS 2023 Workshop (ENLSP-III)')[0]).toBe(
      'NeurIPS 2023 Workshop (ENLSP-III)',
    );
  });
});
