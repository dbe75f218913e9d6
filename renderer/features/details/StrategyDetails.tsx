/** A strategy: where it stands, who put it there, and what is filed under it. */
import { buildColumnSource, techniquesUnder } from '../../../shared/compare/columnSource.ts';
import { CLASS_LABELS } from '../../../shared/facets/publicationLabels.ts';
import { required } from '../../../shared/lib/assert.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import type { StrategyOrigin } from '../../../shared/model/strategy.ts';
import type { CorpusIndex } from '../../../shared/network/corpusIndex.ts';
import { Completeness } from '../../components/Completeness.tsx';
import { countText } from '../../components/countText.ts';
import { ResultGroups } from '../../components/ResultGroups.tsx';
import { Section } from '../../components/Section.tsx';
import { useAtlas, useIndex } from '../../state/selectors.ts';
import { DetailsHeader } from './DetailsHeader.tsx';
import { EntityList } from './EntityList.tsx';
import { Facts } from './Facts.tsx';
import { Prose } from './Prose.tsx';
import { StrategyPath } from './StrategyPath.tsx';

const ORIGIN_MEANINGS: Readonly<Record<StrategyOrigin, string>> = {
  review: 'the review’s own',
  'review-summary': 'seen in a public summary of the review',
  extension: 'added by this corpus; not the review’s',
};

export function StrategyDetails({ id }: { readonly id: string }) {
  const index = useIndex();
  const atlas = useAtlas();
  const strategy = required(index.strategyById.get(id), `strategy "${id}"`);
  const children = index.strategyChildrenById.get(id) ?? [];
  const techniques = techniquesUnder(index, id);
  const publications = index.publicationKeysByStrategy.get(id) ?? [];
  const resultsIn = (of: CorpusIndex) => buildColumnSource(of, toNodeId('strategy', id))?.results ?? [];
  const results = resultsIn(index);
  const classes = strategy.classHints.map((it) => CLASS_LABELS[it]).join(', ');
  return (
    <>
      <DetailsHeader nodeId={toNodeId('strategy', id)}>
        {strategy.parent === null ? null : <StrategyPath id={id} onlyAbove />}
      </DetailsHeader>
      <Section title="What it is">
        <Prose>{strategy.description}</Prose>
        <Facts
          facts={[
            { name: 'Origin', text: ORIGIN_MEANINGS[strategy.origin] },
            { name: 'Classes', text: classes === '' ? null : classes },
          ]}
        />
      </Section>
      {children.length > 0 ? (
        <Section title="Narrower strategies" count={children.length}>
          <EntityList
            label="Narrower strategies"
            entities={children.map((child) => ({
              nodeId: toNodeId('strategy', child),
              note: countText(index.publicationKeysByStrategy.get(child)?.length ?? 0, 'publication'),
            }))}
          />
        </Section>
      ) : null}
      <Section title="Techniques" count={techniques.length}>
        <EntityList
          label="Techniques"
          entities={techniques.map((technique) => ({
            nodeId: toNodeId('technique', technique.id),
            note: countText(index.publicationKeysByTechnique.get(technique.id)?.length ?? 0, 'publication'),
          }))}
        />
      </Section>
      <Section title="Publications" count={publications.length}>
        <EntityList
          label="Publications"
          entities={publications.map((key) => ({ nodeId: toNodeId('publication', key) }))}
          whenEmpty="No publication of the corpus stands under it."
        />
      </Section>
      <Section
        title="Results"
        count={results.length}
        hidden={resultsIn(atlas.index).length - results.length}
        openAtFirst={false}
      >
        <Completeness
          keys={publications.filter((key) => (index.publicationByKey.get(key)?.results.length ?? 0) > 0)}
          total={publications.length}
          one="reports a result"
          many="report a result"
        />
        <ResultGroups results={results} />
      </Section>
    </>
  );
}
