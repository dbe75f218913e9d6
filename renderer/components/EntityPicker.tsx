/** A box that adds an entity: type a part of a name, choose with arrows and Enter or by clicking. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Candidate } from '../../shared/compare/candidates.ts';
import { idOf, kindOf, type NodeId } from '../../shared/model/ids.ts';
import { useIndex } from '../state/selectors.ts';
import styles from './EntityPicker.module.css';
import { KindIcon } from './KindIcon.tsx';
import { KIND_NAMES } from './kindNames.ts';
import options from './OptionList.module.css';
import popover from './Popover.module.css';

interface EntityPickerProps {
  /** Accessible name, and what stands in the empty box. */
  readonly label: string;
  /** What can be chosen for the text, best first. */
  readonly find: (text: string) => readonly Candidate[];
  readonly onPick: (nodeId: NodeId) => void;
  /** Of what nothing contains the text: "strategy, technique or publication". */
  readonly what: string;
  /** Why nothing more can be added; null while something can. */
  readonly full?: string | null;
}

export function EntityPicker({ label, find, onPick, what, full = null }: EntityPickerProps) {
  const index = useIndex();
  const [text, setText] = useState('');
  // A choice ends with the list closed and the keyboard in the box: a box of its own that opens when typed into.
  const [picks, setPicks] = useState({ made: 0, isLast: false });
  const items = find(text).map((candidate) => ({ ...candidate, id: candidate.nodeId }));
  return (
    <ComboBox
      key={picks.made}
      aria-label={label}
      className={styles.picker ?? ''}
      items={items}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        onPick(key as NodeId);
        setText('');
        setPicks(({ made }) => ({ made: made + 1, isLast: true }));
      }}
      onBlur={() => setPicks(({ made }) => ({ made, isLast: false }))}
      menuTrigger={picks.isLast ? 'input' : 'focus'}
      allowsEmptyCollection
      isDisabled={full !== null}
    >
      <Plus size={14} aria-hidden="true" className={styles.plus} />
      <Input
        className={styles.input ?? ''}
        placeholder={full ?? label}
        // It takes the place of the box that had the keyboard.
        autoFocus={picks.isLast}
      />
      <Popover className={`${popover.popover} ${styles.popover}`} offset={4}>
        <ListBox<(typeof items)[number]>
          className={options.list ?? ''}
          renderEmptyState={() => (
            <p className={styles.none}>
              No {what} contains “{text}”.
            </p>
          )}
        >
          {(item) => (
            <ListBoxItem
              className={`${options.option} ${styles.option}`}
              textValue={item.label}
              data-kind={kindOf(item.nodeId)}
              data-id={idOf(item.nodeId)}
            >
              <KindIcon
                kind={kindOf(item.nodeId)}
                reviewClass={index.publicationByKey.get(idOf(item.nodeId))?.classes[0]}
              />
              <span className={`${options.name} ${styles.label}`}>{item.label}</span>
              <span className={options.detail}>
                {KIND_NAMES[kindOf(item.nodeId)].one}
                {item.detail === '' ? '' : ` · ${item.detail}`}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
