/**
 * Over the drawing of a graph too large to be shown whole: around the node of each cluster a circle as large as what it
 * holds unseen, with a button that opens it. They follow the view.
 */
import { useEffect, useMemo, useRef } from 'react';
import type { GraphCluster } from '../../../shared/graph/graphModel.ts';
import { graphPort, watchView } from '../../graph/graphPort.ts';
import { change } from '../../state/actions.ts';
import { useGraph, useView } from '../../state/selectors.ts';
import styles from './ClusterBadges.module.css';
import { radiusOfCluster } from './leftOutWords.ts';

const NONE: readonly GraphCluster[] = [];

/** Clusters with a smaller share of what is not shown have no badge; the menu of the note above has them all. */
const LEAST_SHARE = 0.005;

export function ClusterBadges() {
  const { clusters = NONE } = useGraph();
  const unseen = clusters.reduce((sum, { count }) => sum + count, 0);
  const badged = useMemo(
    () => clusters.filter(({ count }) => count >= LEAST_SHARE * unseen),
    [clusters, unseen],
  );
  return badged.length === 0 ? null : <Badges clusters={badged} unseen={unseen} />;
}

interface BadgesProps {
  readonly clusters: readonly GraphCluster[];
  /** How many nodes all clusters hold unseen. */
  readonly unseen: number;
}

function Badges({ clusters, unseen }: BadgesProps) {
  const layerRef = useRef<HTMLDivElement>(null);
  const opened = useView((view) => view.openClusters);
  useEffect(() => {
    const layer = layerRef.current;
    if (!layer) return;
    let frame = 0;
    const follow = () => {
      frame = 0;
      placeBadges(layer, clusters, unseen);
    };
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(follow);
    };
    ask();
    const stop = watchView(ask);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [clusters, unseen]);
  return (
    <div ref={layerRef} className={styles.layer} role="group" aria-label="Clusters of what is left out">
      {clusters.map(({ seed, name, count }) => (
        <div key={seed} className={styles.cluster} data-open={opened.includes(seed)}>
          <span className={styles.disc} aria-hidden="true" />
          <button
            type="button"
            className={styles.badge}
            data-over-graph
            aria-label={`${opened.includes(seed) ? 'Close' : 'Open'} the cluster ${name}, ${count.toLocaleString('en')} more`}
            title={`${name}: ${count.toLocaleString('en')} nodes that are not shown. ${
              opened.includes(seed) ? 'Click to close.' : 'Click to show the highest ranked.'
            }`}
            onClick={() => change({ type: 'toggle-cluster', seed })}
          >
            +{count.toLocaleString('en')}
          </button>
        </div>
      ))}
    </div>
  );
}

/** The camera is read once for all; a cluster whose middle has no place is out of sight. */
function placeBadges(layer: HTMLElement, clusters: readonly GraphCluster[], unseen: number): void {
  const port = graphPort();
  if (!port) return;
  const { zoom, pan } = port.camera();
  const positions = port.positions();
  clusters.forEach(({ seed, count }, number) => {
    const element = layer.children[number] as HTMLElement | undefined;
    const at = positions[seed];
    if (!element) return;
    element.hidden = at === undefined;
    if (!at) return;
    const radius = radiusOfCluster(count, unseen) * zoom;
    element.style.transform = `translate(${at.x * zoom + pan.x}px, ${at.y * zoom + pan.y}px)`;
    element.style.setProperty('--radius', `${radius}px`);
  });
}
