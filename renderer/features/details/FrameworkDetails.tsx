/** A framework or library: who keeps it, what it implements, and the publications that build on it. */
import { required } from '../../../shared/lib/assert.ts';
import { gradeOfField } from '../../../shared/model/fieldEvidence.ts';
import type { Framework } from '../../../shared/model/framework.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { Section } from '../../components/Section.tsx';
import { useIndex } from '../../state/selectors.ts';
import { DetailsHeader } from './DetailsHeader.tsx';
import { EntityList } from './EntityList.tsx';
import { type Fact, Facts } from './Facts.tsx';
import { Prose } from './Prose.tsx';
import { Sources } from './Sources.tsx';

export function FrameworkDetails({ id }: { readonly id: string }) {
  const index = useIndex();
  const framework = required(index.frameworkById.get(id), `framework "${id}"`);
  const keys = index.publicationKeysByFramework.get(id) ?? [];
  const roleOf = (key: string) =>
    index.publicationByKey.get(key)?.frameworks.find((use) => use.id === id)?.role;
  const introducedBy = framework.introducedBy === null ? [] : [framework.introducedBy];
  return (
    <>
      <DetailsHeader nodeId={toNodeId('framework', id)}>
        {framework.aliases.length > 0 ? <span>also: {framework.aliases.join(', ')}</span> : null}
      </DetailsHeader>
      <Section title="Facts">
        <Facts facts={frameworkFacts(framework)} />
        {framework.notes === null ? null : <Prose>{framework.notes}</Prose>}
      </Section>
      <Section title="Introduced by" count={introducedBy.length}>
        <EntityList entities={introducedBy.map((key) => ({ nodeId: toNodeId('publication', key) }))} />
      </Section>
      <Section title="Techniques it supports" count={framework.supportsTechniques.length}>
        <EntityList
          entities={framework.supportsTechniques.map((it) => ({ nodeId: toNodeId('technique', it) }))}
        />
      </Section>
      <Section title="Publications" count={keys.length}>
        <EntityList
          label="Publications"
          entities={keys.map((key) => ({ nodeId: toNodeId('publication', key), note: roleOf(key) }))}
        />
      </Section>
      <Section title="Runs on" count={framework.runsOn.length}>
        <EntityList entities={framework.runsOn.map((it) => ({ nodeId: toNodeId('hardware', it) }))} />
      </Section>
      <Sources facts={framework.facts} />
    </>
  );
}

function frameworkFacts(framework: Framework): readonly Fact[] {
  const fact = (name: string, field: keyof Framework, text: Fact['text']): Fact => ({
    name,
    text,
    grade: gradeOfField(framework.facts, field),
  });
  return [
    fact('Kept by', 'maintainer', framework.maintainer),
    fact('Licence', 'licence', framework.licence),
    fact('Language', 'language', framework.language.length > 0 ? framework.language.join(', ') : null),
    fact('First release', 'firstRelease', framework.firstRelease),
    fact('Status', 'status', framework.status === 'unknown' ? null : framework.status),
    fact('Repository', 'repo', framework.repo === null ? null : <ExternalLink url={framework.repo} />),
  ];
}
