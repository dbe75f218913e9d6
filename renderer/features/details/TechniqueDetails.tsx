/** A technique: how it works, what it brings and costs, where it belongs, who has it, what was measured. */
import { buildColumnSource } from '../../../shared/compare/columnSource.ts';
import { CLASS_LABELS } from '../../../shared/facets/facetRegistry.ts';
import { required } from '../../../shared/lib/assert.ts';
import { gradeOfField } from '../../../shared/model/fieldEvidence.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { memoryEffectText } from '../../../shared/model/memoryEffect.ts';
import type { Technique } from '../../../shared/model/technique.ts';
import { Badge } from '../../components/Badge.tsx';
import { Section } from '../../components/Section.tsx';
import { useIndex } from '../../state/selectors.ts';
import { DetailsHeader } from './DetailsHeader.tsx';
import { EntityList } from './EntityList.tsx';
import { FormulaView } from './FormulaView.tsx';
import { ResultGroups } from './ResultGroups.tsx';
import { Sources } from './Sources.tsx';
import { StrategyPath } from './StrategyPath.tsx';
import { TechniqueRelations } from './TechniqueRelations.tsx';
import { type Statement, TextList } from './TextList.tsx';

export function TechniqueDetails({ id }: { readonly id: string }) {
  const index = useIndex();
  const technique = required(index.techniqueById.get(id), `technique "${id}"`);
  const source = buildColumnSource(index, toNodeId('technique', id));
  const stated = (field: keyof Technique, texts: readonly (string | null)[]): readonly Statement[] =>
    texts.flatMap((text) => (text === null ? [] : [{ text, grade: gradeOfField(technique.facts, field) }]));
  return (
    <>
      <DetailsHeader nodeId={toNodeId('technique', id)}>
        {technique.aliases.length > 0 ? <span>also: {technique.aliases.join(', ')}</span> : null}
        <span>
          {technique.classes.map((it) => (
            <Badge key={it}>{CLASS_LABELS[it]}</Badge>
          ))}
        </span>
        {[technique.strategy, ...technique.otherStrategies].map((it) => (
          <StrategyPath key={it} id={it} />
        ))}
      </DetailsHeader>
      <Section title="How it works">
        <TextList statements={stated('what', [technique.what])} />
      </Section>
      <Section title="Benefits" count={technique.benefits.length}>
        <TextList statements={stated('benefits', technique.benefits)} />
      </Section>
      <Section title="Costs" count={technique.costs.length}>
        <TextList statements={stated('costs', technique.costs)} />
      </Section>
      <Section title="Requires">
        <TextList statements={stated('requires', technique.requires)} />
      </Section>
      <Section title="Hardware it fits">
        <TextList statements={stated('hardwareFit', hardwareFitTexts(technique))} />
      </Section>
      <Section title="Effect on memory">
        <TextList statements={stated('memoryEffect', memoryEffectTexts(technique))} />
        {technique.formula ? <FormulaView formula={technique.formula} /> : null}
      </Section>
      <TechniqueRelations technique={technique} />
      <Section title="Results" count={source?.results.length ?? 0}>
        <ResultGroups results={source?.results ?? []} />
      </Section>
      <Section title="Implemented in" count={technique.commonIn.length} openAtFirst={false}>
        <EntityList entities={technique.commonIn.map((it) => ({ nodeId: toNodeId('framework', it) }))} />
      </Section>
      <Sources facts={technique.facts} />
    </>
  );
}

/** Nothing where it is not known. */
function memoryEffectTexts({ memoryEffect }: Technique): readonly string[] {
  return memoryEffect?.length === 0 ? ['none'] : (memoryEffect ?? []).map(memoryEffectText);
}

function hardwareFitTexts({ hardwareFit }: Technique): readonly (string | null)[] {
  return [
    ...hardwareFit.needs.map((need) => `needs ${need}`),
    ...hardwareFit.bestOn.map((place) => `best on ${place}`),
    hardwareFit.note,
  ];
}
