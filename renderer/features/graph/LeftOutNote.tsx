/** Above the drawing of a graph too large to be shown whole: what is left out, and the ways to see it. */
import { ChevronDown } from 'lucide-react';
import { Button as MenuButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { GraphCluster, LeftOut } from '../../../shared/graph/graphModel.ts';
import { MAX_NODE_LIMIT } from '../../../shared/view/viewState.ts';
import { Button } from '../../components/Button.tsx';
import { countText } from '../../components/countText.ts';
import popover from '../../components/Popover.module.css';
import { change } from '../../state/actions.ts';
import { useGraph, useView } from '../../state/selectors.ts';
import styles from './LeftOutNote.module.css';
import { describeLines, describeNodes, nextLimit } from './leftOutWords.ts';

export function LeftOutNote() {
  const { leftOut, clusters = [] } = useGraph();
  return (
    <section className={styles.place} aria-label="What is left out">
      <p className={styles.text} role="status" data-empty={!leftOut || undefined}>
        {leftOut && `${describeNodes(leftOut, clusters.length)} ${describeLines(leftOut)}`}
      </p>
      {leftOut && <Offers leftOut={leftOut} clusters={clusters} />}
    </section>
  );
}

interface OffersProps {
  readonly leftOut: LeftOut;
  readonly clusters: readonly GraphCluster[];
}

function Offers({ leftOut, clusters }: OffersProps) {
  const limit = useView((view) => view.nodeLimit);
  const selection = useView((view) => view.selection);
  const neighboursOf = useView((view) => view.neighboursOf);
  const next = nextLimit(limit, leftOut);
  const shownAlready = selection.length > 0 && selection.every((id) => neighboursOf.includes(id));
  return (
    <span className={styles.offers}>
      {next !== null && (
        <Button onClick={() => change({ type: 'set-node-limit', limit: next })}>
          Show {next.toLocaleString('en')}
        </Button>
      )}
      {limit !== null && limit <= MAX_NODE_LIMIT && (
        <Button onClick={() => change({ type: 'set-node-limit', limit: null })}>Show fewer</Button>
      )}
      <ClusterMenu clusters={clusters} />
      <Button
        disabled={selection.length === 0 || shownAlready}
        onClick={() => change({ type: 'show-neighbours', nodeIds: selection })}
      >
        Show neighbours of the selected
      </Button>
      {neighboursOf.length > 0 && (
        <Button onClick={() => change({ type: 'show-neighbours', nodeIds: [] })}>Leave out neighbours</Button>
      )}
    </span>
  );
}

function ClusterMenu({ clusters }: { readonly clusters: readonly GraphCluster[] }) {
  const opened = useView((view) => view.openClusters);
  if (clusters.length === 0) return null;
  return (
    <MenuTrigger>
      <MenuButton className={styles.menuButton ?? ''}>
        {countText(clusters.length, 'cluster')} <ChevronDown size={12} aria-hidden="true" />
      </MenuButton>
      <Popover className={popover.popover ?? ''} placement="bottom end" offset={4}>
        <Menu className={styles.menu ?? ''} aria-label="Clusters of what is left out">
          {clusters.map(({ seed, name, count }) => (
            <MenuItem
              key={seed}
              id={seed}
              textValue={name}
              className={`${popover.item} ${styles.item}`}
              onAction={() => change({ type: 'toggle-cluster', seed })}
            >
              {opened.includes(seed) ? 'Close' : 'Open'} {name}{' '}
              <span className={styles.count}>{count.toLocaleString('en')} more</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
