/** A device or a group of devices: its facts, its place, what ran on it and what was measured on it. */
import { hardwareFacts } from '../../../shared/hardware/hardwareFacts.ts';
import { techniquesMeasuredOn } from '../../../shared/hardware/measuredOn.ts';
import { resultsOn } from '../../../shared/hardware/resultsOn.ts';
import { required } from '../../../shared/lib/assert.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { Completeness } from '../../components/Completeness.tsx';
import { countText } from '../../components/countText.ts';
import { ResultGroups } from '../../components/ResultGroups.tsx';
import { Section } from '../../components/Section.tsx';
import { useAtlas, useIndex } from '../../state/selectors.ts';
import { DetailsHeader } from './DetailsHeader.tsx';
import { EntityList, type ListedEntity } from './EntityList.tsx';
import { FactsSection } from './FactsSection.tsx';
import { Prose } from './Prose.tsx';
import { Sources } from './Sources.tsx';

export function HardwareDetails({ id }: { readonly id: string }) {
  const index = useIndex();
  const atlas = useAtlas();
  const hardware = required(index.hardwareById.get(id), `hardware "${id}"`);
  const above = [...(index.hardwareAncestorsById.get(id) ?? [])].reverse();
  const children = index.hardwareChildrenById.get(id) ?? [];
  const publications = index.publicationKeysByHardware.get(id) ?? [];
  const total = index.corpus.publications.length;
  const hiddenPublications =
    (atlas.index.publicationKeysByHardware.get(id)?.length ?? 0) - publications.length;
  const results = resultsOn(index, id);
  const techniques = techniquesMeasuredOn(index, id);
  const withCount = (it: string): ListedEntity => ({
    nodeId: toNodeId('hardware', it),
    note: countText(index.publicationKeysByHardware.get(it)?.length ?? 0, 'publication'),
  });
  return (
    <>
      <DetailsHeader nodeId={toNodeId('hardware', id)}>
        {hardware.aliases.length > 0 ? <span>also: {hardware.aliases.join(', ')}</span> : null}
      </DetailsHeader>
      {hardware.group ? null : (
        <FactsSection facts={hardwareFacts(hardware)}>
          {hardware.notes === null ? null : <Prose>{hardware.notes}</Prose>}
        </FactsSection>
      )}
      {above.length > 0 ? (
        <Section title="Part of" count={above.length}>
          <EntityList label="Part of" entities={above.map(withCount)} />
        </Section>
      ) : null}
      {children.length > 0 ? (
        <Section title="Holds" count={children.length}>
          <EntityList label="Holds" entities={children.map(withCount)} />
        </Section>
      ) : null}
      <Section title="Publications that ran on it" count={publications.length} hidden={hiddenPublications}>
        <Completeness keys={publications} total={total} one="ran on it" many="ran on it" />
        <EntityList
          label="Publications that ran on it"
          entities={publications.map((key) => ({ nodeId: toNodeId('publication', key) }))}
          whenEmpty="No publication of the corpus ran on it."
        />
      </Section>
      <Section
        title="Results on it"
        count={results.length}
        hidden={resultsOn(atlas.index, id).length - results.length}
      >
        <Completeness
          keys={[...new Set(results.map(({ publicationKey }) => publicationKey))]}
          total={total}
          one="reports results on this hardware"
          many="report results on this hardware"
        />
        {results.length > 0 ? <ResultGroups results={results} /> : null}
      </Section>
      <Section title="Techniques measured on it" count={techniques.length}>
        <EntityList
          label="Techniques measured on it"
          entities={techniques.map(({ techniqueId, publicationKeys }) => ({
            nodeId: toNodeId('technique', techniqueId),
            note: countText(publicationKeys.length, 'publication'),
          }))}
          whenEmpty="None: no publication of the corpus ran on it."
        />
      </Section>
      {hardware.group ? null : <Sources facts={hardware.facts} />}
    </>
  );
}
