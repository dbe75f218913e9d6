/** One end of the paths: a box that finds a publication by a part of its name. */
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { idOf, type NodeId } from '../../../shared/model/ids.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import options from '../../components/OptionList.module.css';
import popover from '../../components/Popover.module.css';
import { useIndex } from '../../state/selectors.ts';
import styles from './PathPanel.module.css';
import { findPathEnds, type PathEnd } from './pathEnds.ts';

const MOST_SHOWN = 40;

interface PathEndChoiceProps {
  readonly label: string;
  readonly value: NodeId | null;
  readonly onChoose: (id: NodeId | null) => void;
}

/** Give it the value as its key: what is typed belongs to the value it was typed over. */
export function PathEndChoice({ label, value, onChoose }: PathEndChoiceProps) {
  const index = useIndex();
  const name = value === null ? '' : shortNameOf(index, value);
  const [text, setText] = useState(name);
  // Until something else is typed, the list offers all.
  const items = findPathEnds(index, text === name ? '' : text, MOST_SHOWN);
  return (
    <ComboBox<PathEnd>
      className={styles.end ?? ''}
      items={items}
      inputValue={text}
      onInputChange={setText}
      value={value}
      onChange={(key) => {
        if (key !== value) onChoose(key as NodeId | null);
        else setText(name);
      }}
      onBlur={() => setText(name)}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className={styles.endLabel ?? ''}>{label}</Label>
      <Input
        className={styles.endInput ?? ''}
        placeholder="Name or title"
        onFocus={(event) => event.target.select()}
      />
      <Popover className={`${popover.popover} ${styles.popover}`} offset={4}>
        <ListBox<PathEnd>
          className={options.list ?? ''}
          renderEmptyState={() => <p className={styles.none}>No publication contains “{text}”.</p>}
        >
          {(item) => (
            <ListBoxItem
              className={`${options.option} ${styles.option}`}
              textValue={item.name}
              data-kind="publication"
              data-id={idOf(item.id)}
            >
              <span className={`${options.name} ${styles.optionName}`}>{item.name}</span>
              <span className={options.detail}>
                {item.year} · {item.title}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
