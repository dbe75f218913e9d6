/** A framework or library: who keeps it, what it implements, and the publications that build on it. */
import { resultsOf } from '../../../shared/compare/columnSource.ts';
import { required } from '../../../shared/lib/assert.ts';
import { gradeOfField } from '../../../shared/model/fieldEvidence.ts';
import type { Framework } from '../../../shared/model/framework.ts';
import { type EntityKind, toNodeId } from '../../../shared/model/ids.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { ExternalLink } from '../../components/ExternalLink.tsx';
import { ResultGroups } from '../../components/ResultGroups.tsx';
import { Section } from '../../components/Section.tsx';
import { useAtlas, useIndex } from '../../state/selectors.ts';
import { DetailsHeader } from './DetailsHeader.tsx';
import { EntitySection } from './EntitySection.tsx';
import type { Fact } from './Facts.tsx';
import { FactsSection } from './FactsSection.tsx';
import { Prose } from './Prose.tsx';
import { Sources } from './Sources.tsx';

export function FrameworkDetails({ id }: { readonly id: string }) {
  const index = useIndex();
  const atlas = useAtlas();
  const framework = required(index.frameworkById.get(id), `framework "${id}"`);
  const keys = index.publicationKeysByFramework.get(id) ?? [];
  const roleOf = (key: string) =>
    index.publicationByKey.get(key)?.frameworks.find((use) => use.id === id)?.role;
  const introducedBy = framework.introducedBy === null ? [] : [framework.introducedBy];
  const resultsIn = (of: CorpusIndex) =>
    resultsOf(introducedBy.flatMap((key) => of.publicationByKey.get(key) ?? []));
  const results = resultsIn(index);
  const listed = (field: keyof Framework, kind: EntityKind, ids: readonly string[]) =>
    ids.map((it) => ({ nodeId: toNodeId(kind, it), grade: gradeOfField(framework.facts, field) }));
  return (
    <>
      <DetailsHeader nodeId={toNodeId('framework', id)}>
        {framework.aliases.length > 0 ? <span>also: {framework.aliases.join(', ')}</span> : null}
      </DetailsHeader>
      <FactsSection facts={frameworkFacts(framework)}>
        {framework.notes === null ? null : <Prose>{framework.notes}</Prose>}
      </FactsSection>
      <EntitySection title="Introduced by" entities={listed('introducedBy', 'publication', introducedBy)} />
      <EntitySection
        title="Techniques it supports"
        entities={listed('supportsTechniques', 'technique', framework.supportsTechniques)}
      />
      <EntitySection
        title="Publications"
        entities={keys.map((key) => ({ nodeId: toNodeId('publication', key), note: roleOf(key) }))}
        whenEmpty="No publication of the corpus names it."
      />
      {introducedBy.length > 0 ? (
        <Section
          title="Results of what introduces it"
          count={results.length}
          hidden={resultsIn(atlas.index).length - results.length}
        >
          <ResultGroups results={results} />
        </Section>
      ) : null}
      <EntitySection title="Runs on" entities={listed('runsOn', 'hardware', framework.runsOn)} />
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
