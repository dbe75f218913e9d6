/** A publication: who, where and when; what it does and reports; what it stands on and what stands on it. */
import { required } from '../../../shared/lib/assert.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import type { Publication } from '../../../shared/model/publication.ts';
import { ResultGroups } from '../../components/ResultGroups.tsx';
import { Section } from '../../components/Section.tsx';
import { useAtlas, useIndex } from '../../state/selectors.ts';
import { DetailsHeader } from './DetailsHeader.tsx';
import { EntityList } from './EntityList.tsx';
import { FoundResult } from './FoundResult.tsx';
import { Prose } from './Prose.tsx';
import { PublicationByline } from './PublicationByline.tsx';
import { PublicationHardware } from './PublicationHardware.tsx';
import { PublicationLinks } from './PublicationLinks.tsx';
import { PublicationRelations } from './PublicationRelations.tsx';
import { TextList } from './TextList.tsx';

export function PublicationDetails({ id }: { readonly id: string }) {
  const index = useIndex();
  const publication = required(index.publicationByKey.get(id), `publication "${id}"`);
  const whole = required(useAtlas().index.publicationByKey.get(id), `publication "${id}"`);
  const hidden = (countOf: (it: Publication) => number) => countOf(whole) - countOf(publication);
  const results = publication.results.map((result) => ({ publicationKey: publication.key, result }));
  const models = publication.models.map(({ name, paramsB, grade }) => ({
    text: paramsB === null ? name : `${name} (${paramsB} billion parameters)`,
    grade,
  }));
  return (
    <>
      <DetailsHeader nodeId={toNodeId('publication', id)}>
        <PublicationByline publication={publication} />
      </DetailsHeader>
      <FoundResult publicationKey={id} />
      <Section title="What it does">
        <Prose>{publication.summary}</Prose>
      </Section>
      <Section title="Contributions" count={publication.contributions.length}>
        <TextList statements={publication.contributions.map((text) => ({ text }))} />
      </Section>
      <Section title="Results" count={results.length} hidden={hidden((it) => it.results.length)}>
        <ResultGroups results={results} />
      </Section>
      <PublicationHardware publication={publication} hidden={hidden((it) => it.hardware.length)} />
      <Section title="Techniques" count={publication.techniques.length}>
        <EntityList
          entities={publication.techniques.map((use) => ({
            nodeId: toNodeId('technique', use.id),
            note: use.note ? `${use.role}: ${use.note}` : use.role,
          }))}
        />
      </Section>
      <Section title="Strategies" count={publication.strategies.length}>
        <EntityList entities={publication.strategies.map((it) => ({ nodeId: toNodeId('strategy', it) }))} />
      </Section>
      <PublicationRelations publication={publication} />
      <Section
        title="Limitations"
        count={publication.limitations.length}
        hidden={hidden((it) => it.limitations.length)}
      >
        <TextList statements={publication.limitations} />
      </Section>
      <Section
        title="Models"
        count={models.length}
        hidden={hidden((it) => it.models.length)}
        openAtFirst={false}
      >
        <TextList statements={models} />
      </Section>
      <Section title="Frameworks" count={publication.frameworks.length} openAtFirst={false}>
        <EntityList
          entities={publication.frameworks.map((use) => ({
            nodeId: toNodeId('framework', use.id),
            note: use.role,
          }))}
        />
      </Section>
      <PublicationLinks publication={publication} />
      {publication.curatorNote === '' ? null : (
        <Section title="Curator’s note">
          <Prose>{publication.curatorNote}</Prose>
        </Section>
      )}
    </>
  );
}
