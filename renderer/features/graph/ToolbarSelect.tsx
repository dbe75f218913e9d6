/** A choice of one in a toolbar: shows what is chosen, opens a list with a sentence to each entry. */
import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import styles from './ToolbarSelect.module.css';

interface ToolbarSelectProps<Value extends string> {
  /** Accessible name; also shown before the value. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly {
    readonly id: Value;
    readonly name: string;
    readonly description?: string | undefined;
  }[];
  readonly onChange: (value: Value) => void;
}

export function ToolbarSelect<Value extends string>(props: ToolbarSelectProps<Value>) {
  const { label, value, options, onChange } = props;
  return (
    <Select
      aria-label={label}
      className={styles.select ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key as Value)}
    >
      <Button className={styles.button ?? ''}>
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
        <SelectValue className={styles.value ?? ''}>
          {options.find(({ id }) => id === value)?.name ?? value}
        </SelectValue>
        <ChevronDown size={13} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <ListBox className={styles.list ?? ''}>
          {options.map(({ id, name, description }) => (
            <ListBoxItem key={id} id={id} textValue={name} className={styles.option ?? ''}>
              <Check size={14} aria-hidden="true" className={styles.check} />
              <Text slot="label" className={styles.name ?? ''}>
                {name}
              </Text>
              {description && (
                <Text slot="description" className={styles.description ?? ''}>
                  {description}
                </Text>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
