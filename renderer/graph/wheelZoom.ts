/**
 * Zooming with a mouse's wheel: about an eighth a notch, eased, towards the pointer. Cytoscape's own wheel
 * zoom stays for trackpads and pinching, whose small steps it follows well; a notch it takes as a few per cent.
 */
import type { Core } from 'cytoscape';
import { MAX_ZOOM, MIN_ZOOM, motionMs } from './cameraControl.ts';

const NOTCH_FACTOR = 1.14;
/** A mouse's notch turns the page by so many px or more at once; a trackpad gives many smaller steps. */
const NOTCH_PX = 50;
const EASE_MS = 90;

/** Listens on the container until the returned function is called. */
export function zoomWithWheel(cy: Core, container: HTMLElement, onMove: () => void): () => void {
  let target: number | null = null;
  const onWheel = (event: WheelEvent) => {
    const isNotch = event.deltaMode !== 0 || Math.abs(event.deltaY) >= NOTCH_PX;
    if (!isNotch || event.ctrlKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const wanted = (target ?? cy.zoom()) * NOTCH_FACTOR ** -Math.sign(event.deltaY);
    const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
    const frame = container.getBoundingClientRect();
    const pointer = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    const ratio = zoom / cy.zoom();
    const pan = {
      x: pointer.x - (pointer.x - cy.pan().x) * ratio,
      y: pointer.y - (pointer.y - cy.pan().y) * ratio,
    };
    target = zoom;
    cy.stop();
    const arrived = () => {
      target = null;
      onMove();
    };
    if (motionMs() === 0) {
      cy.viewport({ zoom, pan });
      arrived();
    } else cy.animate({ zoom, pan }, { duration: EASE_MS, easing: 'ease-out', complete: arrived });
  };
  container.addEventListener('wheel', onWheel, { capture: true, passive: false });
  return () => container.removeEventListener('wheel', onWheel, { capture: true });
}
