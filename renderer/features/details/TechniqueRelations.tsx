/** What a technique goes with and against, and the publications that have it, by what they do with it. */
import { toNodeId } from '../../../shared/model/ids.ts';
import { gradeOfPair } from '../../../shared/model/pairEvidence.ts';
import { TECHNIQUE_ROLES, type TechniqueRole } from '../../../shared/model/publication.ts';
import type { PairRelation, Technique } from '../../../shared/model/technique.ts';
import { Section } from '../../components/Section.tsx';
import { useIndex } from '../../state/selectors.ts';
import { EntityList, type ListedEntity } from './EntityList.tsx';

export function TechniqueRelations({ technique }: { readonly technique: Technique }) {
  const index = useIndex();
  const keys = index.publicationKeysByTechnique.get(technique.id) ?? [];
  const roleOf = (key: string) =>
    index.publicationByKey.get(key)?.techniques.find((use) => use.id === technique.id)?.role ?? 'uses';
  const publications = [...keys].sort((left, right) => rank(roleOf(left)) - rank(roleOf(right)));
  const partners = (relation: PairRelation): readonly ListedEntity[] =>
    technique[relation].map((id) => {
      const other = index.techniqueById.get(id);
      return {
        nodeId: toNodeId('technique', id),
        grade: other ? gradeOfPair(technique, other, relation) : undefined,
      };
    });
  return (
    <>
      <Section title="Introduced by" count={technique.introducedBy.length}>
        <EntityList label="Introduced by" entities={technique.introducedBy.map(toPublication)} />
      </Section>
      <Section title="Publications" count={keys.length}>
        <EntityList
          label="Publications"
          entities={publications.map((key) => ({ ...toPublication(key), note: roleOf(key) }))}
        />
      </Section>
      <Section title="Goes well with" count={technique.complements.length}>
        <EntityList entities={partners('complements')} />
      </Section>
      <Section title="Conflicts with" count={technique.conflictsWith.length}>
        <EntityList entities={partners('conflictsWith')} />
      </Section>
      <Section title="Shown best in" count={technique.representativeIn.length} openAtFirst={false}>
        <EntityList entities={technique.representativeIn.map(toPublication)} />
      </Section>
    </>
  );
}

function rank(role: TechniqueRole): number {
  return TECHNIQUE_ROLES.indexOf(role);
}

function toPublication(key: string): ListedEntity {
  return { nodeId: toNodeId('publication', key) };
}
