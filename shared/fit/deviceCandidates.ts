/** The entries of the catalogue that a machine can be put together from. */
import type { Candidate } from '../compare/candidates.ts';
import { knownCapabilities } from '../hardware/knownCapabilities.ts';
import { toNodeId } from '../model/ids.ts';
import type { CorpusIndex } from '../network/corpusIndex.ts';

/**
 * Devices, and groups that stand for the variants of one, in the order of the catalogue; their details are what is
 * known of their memory. Vendors and families, of which nothing is known for certain, are left out; so are entries
 * that are none of a kind, such as a GPU that a paper does not name.
 */
export function deviceCandidates(index: CorpusIndex): readonly Candidate[] {
  return index.corpus.hardware.flatMap((entry) => {
    const { memoryGB, supports, computes } = knownCapabilities(index, entry.id);
    if (entry.group && supports === null) return [];
    const [least, most] = memoryGB ?? [];
    const memory = least === undefined ? '' : least === most ? `${least} GB` : `${least} to ${most} GB`;
    const bandwidth =
      !entry.group && entry.memoryBandwidthGBs !== null
        ? `${entry.memoryBandwidthGBs.toLocaleString('en')} GB/s`
        : '';
    return [
      {
        nodeId: toNodeId('hardware', entry.id),
        label: entry.name,
        detail: [computes ? '' : 'memory', memory, bandwidth].filter((part) => part !== '').join(', '),
      },
    ];
  });
}
