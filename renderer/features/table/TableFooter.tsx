/** Under the table: how complete the publications are that the filters leave, and what the evidence shown hides. */
import { isSourced } from '../../../shared/model/evidence.ts';
import type { Publication } from '../../../shared/model/publication.ts';
import { Completeness } from '../../components/Completeness.tsx';
import { HiddenByEvidence } from '../../components/HiddenByEvidence.tsx';
import type { PublicationRow } from './publicationColumns.tsx';
import styles from './TableFooter.module.css';

interface Measure {
  readonly one: string;
  readonly many: string;
  readonly holds: (publication: Publication) => boolean;
}

const MEASURES: readonly Measure[] = [
  { one: 'reports a result', many: 'report a result', holds: (it) => it.results.length > 0 },
  { one: 'has a sourced result', many: 'have a sourced result', holds: (it) => it.results.some(isSourced) },
  { one: 'reports hardware', many: 'report hardware', holds: (it) => it.hardware.length > 0 },
];

export function TableFooter({ publications }: { readonly publications: readonly PublicationRow[] }) {
  const hidden = publications.reduce((sum, row) => sum + row.hiddenResults, 0);
  return (
    <div role="group" className={styles.footer} aria-label="Completeness">
      {MEASURES.map(({ one, many, holds }) => (
        <Completeness
          key={many}
          keys={publications
            .map((row) => row.publication)
            .filter(holds)
            .map((it) => it.key)}
          total={publications.length}
          one={one}
          many={many}
        />
      ))}
      <HiddenByEvidence
        count={hidden}
        short={`${hidden.toLocaleString('en')} ${hidden === 1 ? 'result' : 'results'} hidden`}
      />
    </div>
  );
}
