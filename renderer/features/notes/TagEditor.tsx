/** The tags of a node: added with Enter or a comma, taken away one by one. Offers the tags in use. */
import { useId, useMemo, useState } from 'react';
import type { NodeId } from '../../../shared/model/ids.ts';
import { MAX_TAG_LENGTH, tagsInUse } from '../../../shared/user/tags.ts';
import { Chip } from '../../components/Chip.tsx';
import { addTagsTo, removeTag } from '../../state/annotations.ts';
import { useUserData } from '../../state/userData.ts';
import styles from './TagEditor.module.css';

export function TagEditor({ nodeId, tags }: { readonly nodeId: NodeId; readonly tags: readonly string[] }) {
  const [text, setText] = useState('');
  const annotationById = useUserData((state) => state.annotationById);
  const offered = useMemo(
    () => tagsInUse(annotationById.values()).filter((tag) => !tags.includes(tag)),
    [annotationById, tags],
  );
  const offerId = useId();
  const add = (typed: string) => {
    addTagsTo(nodeId, typed);
    setText('');
  };
  return (
    <div className={styles.tags}>
      {tags.map((tag) => (
        <Chip key={tag} removeLabel={`Remove tag ${tag}`} onRemove={() => removeTag(nodeId, tag)}>
          #{tag}
        </Chip>
      ))}
      <input
        className={styles.box}
        aria-label="Add a tag"
        placeholder="Add a tag"
        list={offerId}
        maxLength={MAX_TAG_LENGTH}
        value={text}
        onChange={({ target }) => (target.value.includes(',') ? add(target.value) : setText(target.value))}
        onBlur={() => add(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add(text);
          if (event.key === 'Backspace' && text === '') {
            const last = tags.at(-1);
            if (last !== undefined) removeTag(nodeId, last);
          }
        }}
      />
      <datalist id={offerId}>
        {offered.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  );
}
