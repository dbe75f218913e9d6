/** Where the facts of a catalogue entry come from. */
import type { CatalogueEvidence } from '../../../shared/model/evidence.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { LongList } from '../../components/LongList.tsx';
import { Section } from '../../components/Section.tsx';

export function Sources({ facts }: { readonly facts: CatalogueEvidence }) {
  return (
    <Section title="Sources of this entry" count={facts.sources.length} openAtFirst={false}>
      <p>
        <EvidenceMark grade={facts.grade} named />
      </p>
      {facts.sources.length > 0 ? (
        <LongList items={facts.sources} renderItem={(source) => <ExternalLink url={source} />} />
      ) : null}
    </Section>
  );
}
