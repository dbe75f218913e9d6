/** The box that adds a column: type a part of a name, choose with arrows and Enter or by clicking. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { findCandidates } from '../../../shared/compare/candidates.ts';
import { idOf, kindOf, type NodeId } from '../../../shared/model/ids.ts';
import { MAX_COMPARED } from '../../../shared/view/viewState.ts';
import { KindIcon } from '../../components/KindIcon.tsx';
import { KIND_NAMES } from '../../components/kindNames.ts';
import options from '../../components/OptionList.module.css';
import popover from '../../components/Popover.module.css';
import { change } from '../../state/actions.ts';
import { useIndex, useView } from '../../state/selectors.ts';
import styles from './ComparisonPicker.module.css';

const MOST_SHOWN = 40;

export function ComparisonPicker() {
  const index = useIndex();
  const comparison = useView((view) => view.comparison);
  const [text, setText] = useState('');
  const isFull = comparison.length >= MAX_COMPARED;
  const items = findCandidates(index, text, comparison, MOST_SHOWN).map((candidate) => ({
    ...candidate,
    id: candidate.nodeId,
  }));
  return (
    <ComboBox
      aria-label="Add to comparison"
      className={styles.picker ?? ''}
      items={items}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        change({ type: 'add-to-comparison', nodeId: key as NodeId });
        setText('');
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={isFull}
    >
      <Plus size={14} aria-hidden="true" className={styles.plus} />
      <Input
        className={styles.input ?? ''}
        placeholder={isFull ? `${MAX_COMPARED} at most` : 'Add to comparison'}
      />
      <Popover className={`${popover.popover} ${styles.popover}`} offset={4}>
        <ListBox<(typeof items)[number]>
          className={options.list ?? ''}
          renderEmptyState={() => (
            <p className={styles.none}>No strategy, technique or publication contains “{text}”.</p>
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
