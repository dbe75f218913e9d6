/** A section of statements of a catalogue entry; those below the least evidence grade shown are counted, not shown. */
import type { ReactNode } from 'react';
import { Section } from '../../components/Section.tsx';
import { useView } from '../../state/selectors.ts';
import { splitByFloor } from './splitByFloor.ts';
import { type Statement, TextList } from './TextList.tsx';

interface StatementSectionProps {
  readonly title: string;
  readonly statements: readonly Statement[];
  /** Shows how many there are; left out where the section is one statement. */
  readonly counted?: boolean;
  /** Stands under the statements. */
  readonly children?: ReactNode;
  /** How many of what stands under the statements is hidden as well. */
  readonly alsoHidden?: number;
}

export function StatementSection(props: StatementSectionProps) {
  const { title, statements, counted = true, children, alsoHidden = 0 } = props;
  const { shown, hidden } = splitByFloor(
    statements,
    useView((view) => view.leastGrade),
  );
  const isAllHidden = shown.length === 0 && hidden > 0;
  return (
    <Section
      title={title}
      count={counted || (isAllHidden && !children) ? shown.length : undefined}
      hidden={hidden + alsoHidden}
    >
      {isAllHidden ? null : <TextList statements={shown} />}
      {children}
    </Section>
  );
}
