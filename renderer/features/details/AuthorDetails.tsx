/** An author: publications in the corpus and who wrote them together. Known by name alone. */
import { required } from '../../../shared/lib/assert.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { countText } from '../../components/countText.ts';
import { Section } from '../../components/Section.tsx';
import { useIndex } from '../../state/selectors.ts';
import { coAuthorsOf } from './coAuthors.ts';
import { DetailsHeader } from './DetailsHeader.tsx';
import { EntityList } from './EntityList.tsx';

export function AuthorDetails({ id }: { readonly id: string }) {
  const index = useIndex();
  const author = required(index.authorById.get(id), `author "${id}"`);
  const coAuthors = coAuthorsOf(index, id);
  return (
    <>
      <DetailsHeader nodeId={toNodeId('author', id)}>
        <span>Authors are told apart by name alone: namesakes share this entry.</span>
      </DetailsHeader>
      <Section title="Publications" count={author.publicationKeys.length}>
        <EntityList
          label="Publications"
          entities={author.publicationKeys.map((key) => ({
            nodeId: toNodeId('publication', key),
            note: String(index.publicationByKey.get(key)?.year ?? ''),
          }))}
        />
      </Section>
      <Section title="Wrote with" count={coAuthors.length}>
        <EntityList
          label="Wrote with"
          entities={coAuthors.map(({ authorId, publications }) => ({
            nodeId: toNodeId('author', authorId),
            note: countText(publications, 'publication'),
          }))}
        />
      </Section>
    </>
  );
}
