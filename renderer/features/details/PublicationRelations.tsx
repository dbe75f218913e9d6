/** What a publication cites and what cites it, within the corpus. */
import { toNodeId } from '../../../shared/model/ids.ts';
import type { Publication, Relation } from '../../../shared/model/publication.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { Section } from '../../components/Section.tsx';
import { useAtlas, useIndex } from '../../state/selectors.ts';
import { EntityList, type ListedEntity } from './EntityList.tsx';

export function PublicationRelations({ publication }: { readonly publication: Publication }) {
  const shown = relationsOf(useIndex(), publication.key);
  const whole = relationsOf(useAtlas().index, publication.key);
  const hidden = (kind: keyof Relations) => whole[kind].length - shown[kind].length;
  return (
    <>
      <Section title="Cites" count={shown.cited.length} hidden={hidden('cited')}>
        <EntityList label="Cites" entities={shown.cited} whenEmpty="Nothing in this corpus." />
      </Section>
      <Section title="Cited by" count={shown.citing.length} hidden={hidden('citing')}>
        <EntityList label="Cited by" entities={shown.citing} whenEmpty="Nothing in this corpus." />
      </Section>
      {whole.succeeded.length > 0 ? (
        <Section title="Succeeds" count={shown.succeeded.length} hidden={hidden('succeeded')}>
          <EntityList label="Succeeds" entities={shown.succeeded} />
        </Section>
      ) : null}
    </>
  );
}

type Relations = Readonly<Record<'cited' | 'citing' | 'succeeded', readonly ListedEntity[]>>;

function relationsOf(index: CorpusIndex, key: string): Relations {
  const own = index.publicationByKey.get(key)?.relations ?? [];
  const toTarget = (relation: Relation) => toListed(relation.target, relation);
  return {
    cited: own.filter((it) => it.type !== 'succeeds').map(toTarget),
    succeeded: own.filter((it) => it.type === 'succeeds').map(toTarget),
    citing: (index.citingKeysByKey.get(key) ?? []).flatMap((citingKey) =>
      (index.publicationByKey.get(citingKey)?.relations ?? [])
        .filter((it) => it.target === key && it.type !== 'succeeds')
        .map((relation) => toListed(citingKey, relation)),
    ),
  };
}

function toListed(key: string, { type, note, grade }: Relation): ListedEntity {
  const kind = type === 'cites' || type === 'succeeds' ? null : type;
  return {
    nodeId: toNodeId('publication', key),
    note: [kind, note].filter((it) => it !== null && it !== undefined).join(': '),
    grade,
  };
}
