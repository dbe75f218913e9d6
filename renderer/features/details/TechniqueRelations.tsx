/** What a technique goes with and against, and the publications that have it, by what they do with it. */
import { gradeOfField } from '../../../shared/model/fieldEvidence.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { gradeOfPair } from '../../../shared/model/pairEvidence.ts';
import { TECHNIQUE_ROLES, type TechniqueRole } from '../../../shared/model/publication.ts';
import type { PairRelation, Technique } from '../../../shared/model/technique.ts';
import { useIndex } from '../../state/selectors.ts';
import type { ListedEntity } from './EntityList.tsx';
import { EntitySection } from './EntitySection.tsx';

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
  const named = (field: 'introducedBy' | 'representativeIn'): readonly ListedEntity[] =>
    technique[field].map((key) => ({ ...toPublication(key), grade: gradeOfField(technique.facts, field) }));
  return (
    <>
      <EntitySection title="Introduced by" entities={named('introducedBy')} />
      <EntitySection
        title="Publications"
        entities={publications.map((key) => ({ ...toPublication(key), note: roleOf(key) }))}
        whenEmpty="No publication of the corpus has it."
      />
      <EntitySection title="Goes well with" entities={partners('complements')} />
      <EntitySection title="Conflicts with" entities={partners('conflictsWith')} />
      <EntitySection title="Shown best in" entities={named('representativeIn')} openAtFirst={false} />
    </>
  );
}

function rank(role: TechniqueRole): number {
  return TECHNIQUE_ROLES.indexOf(role);
}

function toPublication(key: string): ListedEntity {
  return { nodeId: toNodeId('publication', key) };
}
