/** The columns of the publications table; a column is added here and nowhere else. */
import { resultsOf } from '../../../shared/compare/columnSource.ts';
import type { ReportedResult } from '../../../shared/compare/comparison.ts';
import { EVIDENCE_GRADES, type EvidenceGrade } from '../../../shared/model/evidence.ts';
import { type NodeId, toNodeId } from '../../../shared/model/ids.ts';
import type { Publication } from '../../../shared/model/publication.ts';
import { type CorpusIndex, fullName, shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { textCell } from '../../../shared/table/exportTable.ts';
import { CountLink } from '../../components/CountLink.tsx';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { HiddenByEvidence } from '../../components/HiddenByEvidence.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { NotReported } from '../../components/NotReported.tsx';
import { Passports } from '../../components/Passports.tsx';
import styles from './cells.module.css';
import { classText } from './classText.ts';
import type { Column } from './column.ts';

export interface PublicationRow {
  readonly nodeId: NodeId;
  readonly publication: Publication;
  readonly techniques: readonly NodeId[];
  /** Names of the devices, without repetition. */
  readonly hardware: readonly string[];
  readonly citing: readonly NodeId[];
  readonly results: readonly ReportedResult[];
  /** How many results and hardware entries the least evidence grade hides. */
  readonly hiddenResults: number;
  readonly hiddenHardware: number;
  /** Grades that occur among the results, best first. */
  readonly grades: readonly EvidenceGrade[];
}

/** @param whole the corpus with what the least evidence grade hides */
export function buildPublicationRow(
  index: CorpusIndex,
  whole: CorpusIndex,
  publication: Publication,
): PublicationRow {
  const unhidden = whole.publicationByKey.get(publication.key);
  const hardware = publication.hardware.map((use) => shortNameOf(index, toNodeId('hardware', use.id)));
  return {
    nodeId: toNodeId('publication', publication.key),
    publication,
    techniques: publication.techniques.map((use) => toNodeId('technique', use.id)),
    hardware: [...new Set(hardware)],
    citing: (index.citingKeysByKey.get(publication.key) ?? []).map((key) => toNodeId('publication', key)),
    results: resultsOf([publication]),
    hiddenResults: (unhidden?.results.length ?? 0) - publication.results.length,
    hiddenHardware: (unhidden?.hardware.length ?? 0) - publication.hardware.length,
    grades: EVIDENCE_GRADES.filter((grade) => publication.results.some((it) => it.grade === grade)),
  };
}

export const PUBLICATION_COLUMNS = [
  {
    id: 'title',
    name: 'Title',
    width: 250,
    sortKey: ({ publication }) => publication.shortName,
    toExport: ({ publication: { key, shortName, title } }) => [
      { text: title === shortName ? title : `${shortName}: ${title}`, publications: [key] },
    ],
    render: ({ publication }) => (
      <span className={styles.title} title={publication.title}>
        <KindIcon kind="publication" reviewClass={publication.classes[0]} />
        <strong>{publication.shortName}</strong>
        {publication.title === publication.shortName ? null : (
          <span className={styles.muted}>{publication.title}</span>
        )}
      </span>
    ),
  },
  {
    id: 'authors',
    name: 'Authors',
    width: 116,
    sortKey: ({ publication }) => publication.authors[0]?.family ?? '',
    toExport: ({ publication: { authors, authorsComplete } }) =>
      textCell([...authors.map(fullName), ...(authorsComplete ? [] : ['and others'])].join(', ')),
    render: ({ publication: { authors, authorsComplete } }) => (
      <span title={authors.map(fullName).join(', ') + (authorsComplete ? '' : ', and others')}>
        {authors[0]?.family ?? <NotReported />}
        {authors.length > 1 || !authorsComplete ? ' et al.' : ''}
      </span>
    ),
  },
  {
    id: 'year',
    name: 'Year',
    width: 58,
    isNumber: true,
    sortKey: ({ publication }) => publication.year,
    toExport: ({ publication }) => textCell(publication.year),
    render: ({ publication }) => publication.year,
  },
  {
    id: 'venue',
    name: 'Venue',
    width: 116,
    sortKey: ({ publication }) => publication.venue,
    toExport: ({ publication }) => textCell(publication.venue),
    render: ({ publication }) => <span title={publication.venue}>{publication.venue}</span>,
  },
  {
    id: 'class',
    name: 'Class',
    width: 130,
    sortKey: ({ publication }) => publication.classes.join(),
    toExport: ({ publication }) => textCell(classText(publication.classes)),
    render: ({ publication }) => classText(publication.classes),
  },
  {
    id: 'techniques',
    name: 'Techniques',
    width: 94,
    isNumber: true,
    sortKey: ({ techniques }) => techniques.length,
    toExport: ({ techniques }) => textCell(techniques.length),
    render: ({ techniques, publication }) => (
      <CountLink nodeIds={techniques} what={`techniques of ${publication.shortName}`} />
    ),
  },
  {
    id: 'hardware',
    name: 'Hardware',
    width: 170,
    sortKey: ({ hardware }) => hardware.join(),
    toExport: ({ hardware }) => textCell(hardware.join(', ')),
    render: ({ hardware, hiddenHardware }) =>
      hardware.length === 0 ? (
        hiddenHardware > 0 ? (
          <HiddenByEvidence count={hiddenHardware} isAll short={`${hiddenHardware} hidden`} />
        ) : (
          <NotReported />
        )
      ) : (
        <span title={hardware.join(', ')}>{hardware.join(', ')}</span>
      ),
  },
  {
    id: 'results',
    name: 'Results',
    hint: 'Reported numbers in the corpus; + those hidden by the evidence shown',
    width: 84,
    isNumber: true,
    sortKey: ({ publication }) => publication.results.length,
    toExport: ({ results }) => [{ text: String(results.length), results }],
    render: ({ publication, results, hiddenResults }) => (
      <>
        {results.length === 0 ? (
          <span className={styles.muted}>0</span>
        ) : (
          <Passports results={results} text={String(results.length)} what={`of ${publication.shortName}`} />
        )}
        <HiddenByEvidence count={hiddenResults} isAll={results.length === 0} short={`+${hiddenResults}`} />
      </>
    ),
  },
  {
    id: 'cited-by',
    name: 'Cited by',
    hint: 'Publications of this corpus that cite it',
    width: 78,
    isNumber: true,
    sortKey: ({ citing }) => citing.length,
    toExport: ({ citing }) => textCell(citing.length),
    render: ({ citing, publication }) => (
      <CountLink nodeIds={citing} what={`publications that cite ${publication.shortName}`} />
    ),
  },
  {
    id: 'evidence',
    name: 'Evidence',
    hint: 'Grades that occur among its results: ● primary, dashed secondary, dotted unsourced',
    width: 84,
    sortKey: ({ grades }) => EVIDENCE_GRADES.map((grade) => (grades.includes(grade) ? 0 : 1)).join(''),
    toExport: ({ grades }) => textCell(grades.join(', ') || 'no result'),
    render: ({ grades, hiddenResults }) =>
      grades.length === 0 ? (
        <span className={styles.muted}>{hiddenResults > 0 ? 'hidden' : 'no result'}</span>
      ) : (
        <span className={styles.marks}>
          {grades.map((grade) => (
            <EvidenceMark key={grade} grade={grade} />
          ))}
        </span>
      ),
  },
] as const satisfies readonly Column<PublicationRow>[];
