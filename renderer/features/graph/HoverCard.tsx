/**
 * The card of the node that the pointer rests on. It stands beside the node, takes neither pointer nor focus, and
 * goes with the first touch of anything; all it says stands in the details of the node too.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { resultLine } from '../../../shared/compare/resultText.ts';
import type { GraphNode } from '../../../shared/graph/graphModel.ts';
import { sizeOf } from '../../../shared/graph/graphStyle.ts';
import { buildNodeCard } from '../../../shared/graph/nodeCard.ts';
import { placeCard } from '../../../shared/graph/placeCard.ts';
import { countText } from '../../components/countText.ts';
import { EvidenceMark } from '../../components/EvidenceMark.tsx';
import { graphPort, watchView } from '../../graph/graphPort.ts';
import { useGraph, useIndex } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import styles from './HoverCard.module.css';

/** A pointer that only passes by opens no card. */
const REST_MS = 350;

/** What takes the card away. */
const TOUCHES = ['pointerdown', 'wheel', 'keydown'] as const;

export function HoverCard() {
  const layerRef = useRef<HTMLDivElement>(null);
  const graph = useGraph();
  const hovered = useStore((state) => state.hovered);
  const [rested, setRested] = useState<GraphNode['id'] | null>(null);

  useEffect(() => {
    setRested(null);
    if (hovered === null) return;
    const hide = () => {
      clearTimeout(timer);
      setRested(null);
    };
    // Lists light up nodes too; whoever points at a row reads the row.
    const timer = setTimeout(() => {
      if (layerRef.current?.parentElement?.matches(':hover')) setRested(hovered);
    }, REST_MS);
    const stopWatching = watchView(hide);
    for (const touch of TOUCHES) window.addEventListener(touch, hide, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      stopWatching();
      for (const touch of TOUCHES) window.removeEventListener(touch, hide, { capture: true });
    };
  }, [hovered]);

  const node =
    rested === hovered && rested !== null ? graph.nodes.find(({ id }) => id === rested) : undefined;
  return (
    <div ref={layerRef} className={styles.layer}>
      {node && <Card key={node.id} node={node} />}
    </div>
  );
}

function Card({ node }: { readonly node: GraphNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const index = useIndex();
  const { name, title, kind, lines, resultCount, strongest } = buildNodeCard(index, node.id);

  useLayoutEffect(() => {
    const card = ref.current;
    const port = graphPort();
    const place = port?.placeOf(node.id);
    if (!card || !port || !place) return;
    const { zoom, pan } = port.camera();
    const anchor = {
      x: place.x * zoom + pan.x,
      y: place.y * zoom + pan.y,
      reach: (sizeOf(node) * zoom) / 2,
    };
    const at = placeCard(anchor, { width: card.offsetWidth, height: card.offsetHeight }, port.size());
    card.style.left = `${at.x}px`;
    card.style.top = `${at.y}px`;
  }, [node]);

  return (
    <div ref={ref} role="tooltip" className={styles.card}>
      <p className={styles.name}>{name}</p>
      {title && <p className={styles.title}>{title}</p>}
      <p className={styles.kind}>{kind}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {strongest && (
        <p className={styles.result}>
          <span className={styles.count}>{countText(resultCount, 'result')}, best supported:</span>
          <span className={styles.line}>
            <EvidenceMark grade={strongest.grade} /> {resultLine(strongest)}
          </span>
        </p>
      )}
    </div>
  );
}
