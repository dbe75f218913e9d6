/** Over the drawing: the citation paths that are shown. Their list says the same in words. */
import { useEffect, useRef } from 'react';
import { usePathMarks } from '../state/paths.ts';
import { useColourScheme } from '../state/useColourScheme.ts';
import styles from './GraphView.module.css';
import { watchView } from './graphPort.ts';
import { drawPaths } from './pathPicture.ts';
import { oncePerFrame } from './prepareCanvas.ts';

export function PathLines() {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const marks = usePathMarks();
  const scheme = useColourScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read when the paths are drawn.
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const picture = oncePerFrame(() => drawPaths(canvas));
    picture.ask();
    const stopWatching = marks === null ? () => {} : watchView(picture.ask);
    return () => {
      stopWatching();
      picture.cancel();
    };
  }, [marks, scheme]);
  return <canvas ref={canvasRef} className={styles.labels} aria-hidden="true" />;
}
