/**
 * Over the drawing of the graph: the citation paths that are shown (their list says the same in words), the marks of
 * what is pinned, and the lasso while it is drawn. Takes no pointer.
 */
import { useEffect, useRef } from 'react';
import { layoutOf } from '../../shared/graph/projectionRegistry.ts';
import { usePathMarks } from '../state/paths.ts';
import { useView } from '../state/selectors.ts';
import styles from './GraphView.module.css';
import { listenForLasso } from './lasso.ts';
import { drawPaths } from './pathPicture.ts';
import { drawPins } from './pinsPicture.ts';
import { ViewCanvas } from './ViewCanvas.tsx';

export function GraphOverlay() {
  const marks = usePathMarks();
  const pins = useView((view) => view.pins[layoutOf(view)]);
  return (
    <>
      <ViewCanvas draw={drawPaths} of={marks} />
      <ViewCanvas draw={drawPins} of={pins} />
      <Lasso />
    </>
  );
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
