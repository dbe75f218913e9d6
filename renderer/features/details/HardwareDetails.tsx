/** A device or a group of devices: its facts, its place, what ran on it and what was measured on it. */
import { hardwareFacts } from '../../../shared/hardware/hardwareFacts.ts';
import { techniquesMeasuredOn } from '../../../shared/hardware/measuredOn.ts';
import { required } from '../../../shared/lib/assert.ts';
import { toNodeId } from '../../../shared/model/ids.ts';
import { countText } from '../../components/countText.ts';
import { Section } from '../../components/Section.tsx';
import { useIndex } from '../../state/selectors.ts';
import { DetailsHeader } from './DetailsHeader.tsx';
import { EntityList, type ListedEntity } from './EntityList.tsx';
import { Facts } from './Facts.tsx';
import { Prose } from './Prose.tsx';
import { Sources } from './Sources.tsx';

export function HardwareDetails({ id }: { readonly id: string }) {
  const index = useIndex();
  const hardware = required(index.hardwareById.get(id), `hardware "${id}"`);
  const above = [...(index.hardwareAncestorsById.get(id) ?? [])].reverse();
  const children = index.hardwareChildrenById.get(id) ?? [];
  const publications = index.publicationKeysByHardware.get(id) ?? [];
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
        <Section title="Facts">
          <Facts facts={hardwareFacts(hardware)} />
          {hardware.notes === null ? null : <Prose>{hardware.notes}</Prose>}
        </Section>
      )}
      <Section title="Part of" count={above.length}>
        <EntityList label="Part of" entities={above.map(withCount)} />
      </Section>
      {children.length > 0 ? (
        <Section title="Holds" count={children.length}>
          <EntityList label="Holds" entities={children.map(withCount)} />
        </Section>
      ) : null}
      <Section title="Publications that ran on it" count={publications.length}>
        <EntityList
          label="Publications that ran on it"
          entities={publications.map((key) => ({ nodeId: toNodeId('publication', key) }))}
        />
      </Section>
      <Section title="Techniques measured on it" count={techniques.length}>
        <EntityList
          label="Techniques measured on it"
          entities={techniques.map(({ techniqueId, publicationKeys }) => ({
            nodeId: toNodeId('technique', techniqueId),
            note: countText(publicationKeys.length, 'publication'),
          }))}
        />
      </Section>
      {hardware.group ? null : <Sources facts={hardware.facts} />}
    </>
  );
}
