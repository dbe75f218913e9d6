/** A section of entities that a catalogue entry names; those below the least evidence grade shown are counted, not shown. */
import { Section } from '../../components/Section.tsx';
import { useView } from '../../state/selectors.ts';
import { EntityList, type ListedEntity } from './EntityList.tsx';
import { splitByFloor } from './splitByFloor.ts';

interface EntitySectionProps {
  readonly title: string;
  readonly entities: readonly ListedEntity[];
  readonly openAtFirst?: boolean;
  /** Said instead of "not reported" where there are none. */
  readonly whenEmpty?: string;
}

export function EntitySection({ title, entities, openAtFirst = true, whenEmpty }: EntitySectionProps) {
  const { shown, hidden } = splitByFloor(
    entities,
    useView((view) => view.leastGrade),
  );
  return (
    <Section title={title} count={shown.length} hidden={hidden} openAtFirst={openAtFirst}>
      <EntityList label={title} entities={shown} whenEmpty={whenEmpty} />
    </Section>
  );
}
