/** A picture over the drawing that follows the view: drawn anew when what it shows or the view changes. */
import { useEffect, useRef } from 'react';
import { useColourScheme } from '../state/useColourScheme.ts';
import styles from './GraphView.module.css';
import { watchView } from './graphPort.ts';
import { oncePerFrame } from './prepareCanvas.ts';

interface ViewCanvasProps {
  /** Draws from the state as it is then. */
  readonly draw: (canvas: HTMLCanvasElement) => void;
  /** What it shows; with nothing the view is not followed. */
  readonly of: object | null | undefined;
}

export function ViewCanvas({ draw, of }: ViewCanvasProps) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const scheme = useColourScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown and its colours are read when it is drawn.
  useEffect(() => {
    const canvas = canvasRef.current;
    if (!canvas) return;
    const picture = oncePerFrame(() => draw(canvas));
    picture.ask();
    const stopWatching = of ? watchView(picture.ask) : () => {};
    return () => {
      stopWatching();
      picture.cancel();
    };
  }, [draw, of, scheme]);
  return <canvas ref={canvasRef} className={styles.labels} aria-hidden="true" />;
}
