/** The section of an entry's facts: those below the least evidence grade shown keep their line and are counted. */
import type { ReactNode } from 'react';
import { Section } from '../../components/Section.tsx';
import { useView } from '../../state/selectors.ts';
import { type Fact, Facts } from './Facts.tsx';
import { splitByFloor } from './splitByFloor.ts';

interface FactsSectionProps {
  readonly facts: readonly Fact[];
  /** Stands under the facts. */
  readonly children?: ReactNode;
}

export function FactsSection({ facts, children }: FactsSectionProps) {
  const known = facts.filter(({ text }) => text !== null);
  const { hidden } = splitByFloor(
    known,
    useView((view) => view.leastGrade),
  );
  return (
    <Section title="Facts" hidden={hidden}>
      <Facts facts={facts} />
      {children}
    </Section>
  );
}
