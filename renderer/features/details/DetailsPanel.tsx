/** Everything the corpus says about what is selected; what the corpus is, while nothing is. */
import { Fragment, type ReactNode, useRef } from 'react';
import { idOf, kindOf, type NodeId } from '../../../shared/model/ids.ts';
import { useKeptScroll } from '../../components/useKeptScroll.ts';
import { RememberScope } from '../../components/useRemembered.ts';
import { useView } from '../../state/selectors.ts';
import { AuthorDetails } from './AuthorDetails.tsx';
import { CorpusOverview } from './CorpusOverview.tsx';
import styles from './DetailsPanel.module.css';
import { FrameworkDetails } from './FrameworkDetails.tsx';
import { HardwareDetails } from './HardwareDetails.tsx';
import { PublicationDetails } from './PublicationDetails.tsx';
import { SelectionList } from './SelectionList.tsx';
import { StrategyDetails } from './StrategyDetails.tsx';
import { TechniqueDetails } from './TechniqueDetails.tsx';

const DETAILS_BY_KIND = {
  publication: PublicationDetails,
  technique: TechniqueDetails,
  strategy: StrategyDetails,
  hardware: HardwareDetails,
  framework: FrameworkDetails,
  author: AuthorDetails,
} as const;

interface DetailsPanelProps {
  /** What stands under the details of a node: another feature's part. */
  readonly footOf?: (nodeId: NodeId) => ReactNode;
}

/** Of several selected nodes it lists all and shows the last. */
export function DetailsPanel({ footOf }: DetailsPanelProps) {
  const selection = useView((view) => view.selection);
  const last = selection.at(-1);
  const panel = useRef<HTMLElement>(null);
  useKeptScroll(panel, 'details', last);
  return (
    <section ref={panel} aria-label="Details" className={styles.panel}>
      <RememberScope value={`details ${last ?? ''}`}>
        {selection.length > 1 ? <SelectionList nodeIds={selection} /> : null}
        {last ? <NodeDetails key={last} nodeId={last} /> : <CorpusOverview />}
        {/* What has the node's key beside another of the same key would stay when the node goes. */}
        {last ? <Fragment key="foot">{footOf?.(last)}</Fragment> : null}
      </RememberScope>
    </section>
  );
}

function NodeDetails({ nodeId }: { readonly nodeId: NodeId }) {
  const Details = DETAILS_BY_KIND[kindOf(nodeId)];
  return <Details id={idOf(nodeId)} />;
}
