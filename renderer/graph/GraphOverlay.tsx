/** Over the drawing of the graph: the marks of what is pinned, and the lasso while it is drawn. Takes no pointer. */
import { useEffect, useRef } from 'react';
import { layoutOf } from '../../shared/graph/projectionRegistry.ts';
import { useView } from '../state/selectors.ts';
import { useColourScheme } from '../state/useColourScheme.ts';
import styles from './GraphView.module.css';
import { watchView } from './graphPort.ts';
import { listenForLasso } from './lasso.ts';
import { PathLines } from './PathLines.tsx';
import { drawPins } from './pinsPicture.ts';
import { oncePerFrame } from './prepareCanvas.ts';

export function GraphOverlay() {
  return (
    <>
      <PathLines />
      <PinMarks />
      <Lasso />
    </>
  );
}

function PinMarks() {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const pins = useView((view) => view.pins[layoutOf(view)]);
  const scheme = useColourScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pins are read when they are drawn.
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const picture = oncePerFrame(() => drawPins(canvas));
    picture.ask();
    const stopWatching = pins === undefined ? () => {} : watchView(picture.ask);
    return () => {
      stopWatching();
      picture.cancel();
    };
  }, [pins, scheme]);
  return <canvas ref={canvasRef} className={styles.labels} aria-hidden="true" />;
}

function Lasso() {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = canvasRef.current;
    const area = canvas?.parentElement;
    return canvas && area ? listenForLasso(area, canvas) : undefined;
  }, []);
  return <canvas ref={canvasRef} className={styles.labels} aria-hidden="true" />;
}
