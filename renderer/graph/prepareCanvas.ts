/** A canvas as large as its place, ready to be drawn on in CSS px. */

/** The cleared context, scaled so that one unit is one CSS px; null where the host has no canvas. */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  const ratio = window.devicePixelRatio || 1;
  const [pixelsWide, pixelsHigh] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixelsWide || canvas.height !== pixelsHigh) {
    canvas.width = pixelsWide;
    canvas.height = pixelsHigh;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return context;
}

/** The value of a colour token of the window, as the canvas stands in it now. */
export function tokenColour(canvas: HTMLCanvasElement, token: `--${string}`): string {
  return getComputedStyle(canvas).getPropertyValue(token).trim();
}

/** Calls the function at the next frame, once however often it is asked for. */
export function oncePerFrame(draw: () => void): { readonly ask: () => void; readonly cancel: () => void } {
  let frame = 0;
  return {
    ask: () => {
      if (frame !== 0) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        draw();
      });
    },
    cancel: () => cancelAnimationFrame(frame),
  };
}
