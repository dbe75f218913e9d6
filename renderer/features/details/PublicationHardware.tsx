/** What a publication ran on: device, count, the set-up as written, and the evidence for it. */
import { toNodeId } from '../../../shared/model/ids.ts';
import type { Publication } from '../../../shared/model/publication.ts';
import { shortNameOf } from '../../../shared/network/corpusIndex.ts';
import { Section } from '../../components/Section.tsx';
import { useIndex } from '../../state/selectors.ts';
import { EntityList } from './EntityList.tsx';

interface PublicationHardwareProps {
  readonly publication: Publication;
  /** How many entries the least evidence grade hides. */
  readonly hidden: number;
}

export function PublicationHardware({ publication, hidden }: PublicationHardwareProps) {
  const index = useIndex();
  return (
    <Section title="Hardware" count={publication.hardware.length} hidden={hidden}>
      <EntityList
        entities={publication.hardware.map((use) => {
          const nodeId = toNodeId('hardware', use.id);
          const name = shortNameOf(index, nodeId);
          const role = use.role === 'target' ? 'target; ' : '';
          return {
            nodeId,
            label: use.count === null ? name : `${use.count} × ${name}`,
            note: `${role}as written: ${use.asWritten}`,
            grade: use.grade,
          };
        })}
      />
    </Section>
  );
}
