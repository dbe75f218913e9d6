/** A choice of one in a toolbar: shows what is chosen, opens a list with a sentence to each entry. */
import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import popover from '../../components/Popover.module.css';
import styles from './ToolbarSelect.module.css';

interface ToolbarOption<Value extends string> {
  readonly id: Value;
  readonly name: string;
  /** What the closed control shows in place of the name. */
  readonly short?: string | undefined;
  readonly description?: string | undefined;
  /** Name of the section it stands in. */
  readonly section?: string | undefined;
}

interface ToolbarSelectProps<Value extends string> {
  /** Shown before the control, and its accessible name. */
  readonly label: string;
  readonly value: Value;
  /** Those of a section, if there are any, follow each other. */
  readonly options: readonly ToolbarOption<Value>[];
  readonly onChange: (value: Value) => void;
}

export function ToolbarSelect<Value extends string>(props: ToolbarSelectProps<Value>) {
  const { label, value, options, onChange } = props;
  const chosen = options.find(({ id }) => id === value);
  return (
    <Select
      className={styles.select ?? ''}
      selectedKey={value}
      // Closing the list is a task of its own, and what the choice sets off another: neither holds the window long.
      onSelectionChange={(key) => setTimeout(() => onChange(key as Value))}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''}>{chosen?.short ?? chosen?.name ?? value}</SelectValue>
        <ChevronDown size={13} aria-hidden="true" />
      </Button>
      <Popover className={`${popover.popover} ${styles.popover}`} placement="bottom start" offset={4}>
        <ListBox className={styles.list ?? ''}>
          {sectionsOf(options).map(({ section, members }) =>
            section === undefined ? (
              members.map(toItem)
            ) : (
              <ListBoxSection key={section} id={`section ${section}`}>
                <Header className={styles.section ?? ''}>{section}</Header>
                {members.map(toItem)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

function toItem<Value extends string>({ id, name, description }: ToolbarOption<Value>) {
  return (
    <ListBoxItem key={id} id={id} textValue={name} className={`${popover.item} ${styles.option}`}>
      <Check size={14} aria-hidden="true" className={styles.check} />
      <span className={styles.name}>{name}</span>
      {description && <span className={styles.description}>{description}</span>}
    </ListBoxItem>
  );
}

function sectionsOf<Value extends string>(options: readonly ToolbarOption<Value>[]) {
  const sections: { readonly section: string | undefined; readonly members: ToolbarOption<Value>[] }[] = [];
  for (const option of options) {
    const last = sections.at(-1);
    if (last && last.section === option.section) last.members.push(option);
    else sections.push({ section: option.section, members: [option] });
  }
  return sections;
}
