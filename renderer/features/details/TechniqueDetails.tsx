/** A technique: how it works, what it brings and costs, where it belongs, who has it, what was measured. */
import { buildColumnSource } from '../../../shared/compare/columnSource.ts';
import { readableId } from '../../../shared/compare/readableId.ts';
import { CLASS_LABELS } from '../../../shared/facets/publicationLabels.ts';
import { required } from '../../../shared/lib/assert.ts';
import { gradeOfField } from '../../../shared/model/fieldEvidence.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { memoryEffectText } from '../../../shared/model/memoryEffect.ts';
import type { Technique } from '../../../shared/model/technique.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { Badge } from '../../components/Badge.tsx';
import { Completeness } from '../../components/Completeness.tsx';
import { FormulaView } from '../../components/FormulaView.tsx';
import { ResultGroups } from '../../components/ResultGroups.tsx';
import { Section } from '../../components/Section.tsx';
import { useAtlas, useIndex } from '../../state/selectors.ts';
import { DetailsHeader } from './DetailsHeader.tsx';
import { EntitySection } from './EntitySection.tsx';
import { Sources } from './Sources.tsx';
import { StatementSection } from './StatementSection.tsx';
import { StrategyPath } from './StrategyPath.tsx';
import { TechniqueRelations } from './TechniqueRelations.tsx';
import type { Statement } from './TextList.tsx';

export function TechniqueDetails({ id }: { readonly id: string }) {
  const index = useIndex();
  const technique = required(index.techniqueById.get(id), `technique "${id}"`);
  const atlas = useAtlas();
  const whole = atlas.index.techniqueById.get(id);
  const countResults = (of: CorpusIndex) =>
    buildColumnSource(of, toNodeId('technique', id))?.results.length ?? 0;
  const { results = [], measured = [] } = buildColumnSource(index, toNodeId('technique', id)) ?? {};
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
      <StatementSection title="How it works" statements={stated('what', [technique.what])} counted={false} />
      <StatementSection title="Benefits" statements={stated('benefits', technique.benefits)} />
      <StatementSection title="Costs" statements={stated('costs', technique.costs)} />
      <StatementSection title="Requires" statements={stated('requires', technique.requires)} />
      <StatementSection
        title="Hardware it fits"
        statements={stated('hardwareFit', hardwareFitTexts(technique))}
      />
      <StatementSection
        title="Effect on memory"
        statements={stated('memoryEffect', memoryEffectTexts(technique))}
        counted={false}
        alsoHidden={whole?.formula && !technique.formula ? 1 : 0}
      >
        {technique.formula ? <FormulaView formula={technique.formula} /> : null}
      </StatementSection>
      <TechniqueRelations technique={technique} />
      <Section title="Results" count={results.length} hidden={countResults(atlas.index) - results.length}>
        {measured.length > 0 ? (
          <Completeness
            keys={measured.filter((it) => it.results.length > 0).map((it) => it.key)}
            total={measured.length}
            one="that introduces, improves or evaluates it reports a result"
            many="that introduce, improve or evaluate it report a result"
          />
        ) : null}
        <ResultGroups results={results} />
      </Section>
      <EntitySection
        title="Implemented in"
        entities={technique.commonIn.map((it) => ({
          nodeId: toNodeId('framework', it),
          grade: gradeOfField(technique.facts, 'commonIn'),
        }))}
        openAtFirst={false}
      />
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
    ...hardwareFit.needs.map((need) => `needs ${readableId(need)}`),
    ...hardwareFit.bestOn.map((place) => `best on ${readableId(place)}`),
    hardwareFit.note,
  ];
}
