/** What a publication cites and what cites it, within the corpus. */
import { toNodeId } from '../../../shared/model/ids.ts';
import type { Publication, Relation } from '../../../shared/model/publication.ts';
import { Section } from '../../components/Section.tsx';
import { useIndex } from '../../state/selectors.ts';
import { EntityList, type ListedEntity } from './EntityList.tsx';

export function PublicationRelations({ publication }: { readonly publication: Publication }) {
  const index = useIndex();
  const cited = publication.relations.filter((relation) => relation.type !== 'succeeds');
  const succeeded = publication.relations.filter((relation) => relation.type === 'succeeds');
  const citing = (index.citingKeysByKey.get(publication.key) ?? []).flatMap((key) => {
    const relations = index.publicationByKey.get(key)?.relations ?? [];
    const towards = relations.filter((it) => it.target === publication.key && it.type !== 'succeeds');
    return towards.map((relation) => toListed(key, relation));
  });
  return (
    <>
      <Section title="Cites" count={cited.length}>
        <EntityList label="Cites" entities={cited.map((relation) => toListed(relation.target, relation))} />
      </Section>
      <Section title="Cited by" count={citing.length}>
        <EntityList label="Cited by" entities={citing} />
      </Section>
      {succeeded.length > 0 ? (
        <Section title="Succeeds" count={succeeded.length}>
          <EntityList entities={succeeded.map((relation) => toListed(relation.target, relation))} />
        </Section>
      ) : null}
    </>
  );
}

function toListed(key: string, { type, note, grade }: Relation): ListedEntity {
  const kind = type === 'cites' || type === 'succeeds' ? null : type;
  return {
    nodeId: toNodeId('publication', key),
    note: [kind, note].filter((it) => it !== null && it !== undefined).join(': '),
    grade,
  };
}
