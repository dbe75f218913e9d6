/** The frame around the legend in the preview: dragged with the pointer, or moved with the arrow keys. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import type { FigureGroup, FigureModel } from '../../../shared/figure/figureModel.ts';
import { measureInter } from '../../../shared/graph/textWidth.ts';
import styles from './LegendHandle.module.css';

interface LegendHandleProps {
  readonly figure: FigureModel;
  readonly image: RefObject<HTMLImageElement | null>;
  readonly onMove: (place: { readonly x: number; readonly y: number }) => void;
}

/** Share of the figure that an arrow key moves it by, and with Shift. */
const STEP = 0.02;
const LONG_STEP = 0.1;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function LegendHandle({ figure, image, onMove }: LegendHandleProps) {
  const grabbed = useRef<{ readonly dx: number; readonly dy: number } | null>(null);
  const legend = figure.groups.find(({ id }) => id === 'legend');
  const box = legend && boxOf(legend);
  if (!box || box.width <= 0) return null;

  /** The pointer's place as shares of the whole figure. */
  const shareAt = (event: PointerEvent) => {
    const frame = image.current?.getBoundingClientRect();
    return frame && frame.width > 0
      ? { x: (event.clientX - frame.left) / frame.width, y: (event.clientY - frame.top) / frame.height }
      : null;
  };
  const at = { x: box.x / figure.width, y: box.y / figure.height };
  const moveTo = (x: number, y: number) => onMove(toGraphShare(figure, x, y));

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const step = event.shiftKey ? LONG_STEP : STEP;
    moveTo(at.x + arrow[0] * step, at.y + arrow[1] * step);
  };
  return (
    <svg className={styles.frame} viewBox={`0 0 ${figure.width} ${figure.height}`} preserveAspectRatio="none">
      <title>Where the legend stands</title>
      <rect
        {...box}
        role="button"
        tabIndex={0}
        aria-label="Legend: drag it, or move it with the arrow keys"
        className={styles.legend}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const share = shareAt(event);
          if (!share) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          grabbed.current = { dx: share.x - at.x, dy: share.y - at.y };
        }}
        onPointerMove={(event) => {
          const share = grabbed.current && shareAt(event);
          if (share && grabbed.current) moveTo(share.x - grabbed.current.dx, share.y - grabbed.current.dy);
        }}
        onPointerUp={() => {
          grabbed.current = null;
        }}
      />
    </svg>
  );
}

/** A place given as shares of the whole figure, as shares of the graph's part of it. */
function toGraphShare(figure: FigureModel, x: number, y: number) {
  return { x, y: (y * figure.height) / graphHeightOf(figure) };
}

/** Without legend and caption below it, the graph ends where the figure does. */
function graphHeightOf(figure: FigureModel): number {
  const caption = figure.groups.find(({ id }) => id === 'caption')?.texts[0];
  return caption ? caption.y - caption.size : figure.height;
}

function boxOf({ marks, lines, texts }: FigureGroup) {
  const lefts = [
    ...marks.map(({ x, size }) => x - size / 2),
    ...lines.map(({ x1, x2 }) => Math.min(x1, x2)),
    ...texts.map(({ x }) => x),
  ];
  const rights = texts.map((text) => text.x + measureInter(text.text, text.size, text.semibold));
  const tops = texts.map(({ y, size }) => y - size);
  const bottoms = texts.map(({ y }) => y);
  const [x, y] = [Math.min(...lefts) - 4, Math.min(...tops) - 4];
  return { x, y, width: Math.max(...rights) + 4 - x, height: Math.max(...bottoms) + 6 - y };
}
