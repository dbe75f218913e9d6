/** How long the window takes between frames, and how long it did not answer at all. */

export interface FrameWatch {
  /** Milliseconds between one frame and the next, in order. */
  readonly gaps: readonly number[];
  readonly stop: () => void;
}

export function watchFrames(): FrameWatch {
  const gaps: number[] = [];
  let last = performance.now();
  let frame = requestAnimationFrame(function next(now) {
    gaps.push(now - last);
    last = now;
    frame = requestAnimationFrame(next);
  });
  return { gaps, stop: () => cancelAnimationFrame(frame) };
}

/** The longest time that the work, which ends when the promise does, kept the window from answering. */
export async function longestBlock<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly longestMs: number }> {
  const blocks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) blocks.push(entry.duration);
  });
  observer.observe({ type: 'longtask' });
  const value = await work();
  await nextFrame();
  await nextFrame();
  for (const entry of observer.takeRecords()) blocks.push(entry.duration);
  observer.disconnect();
  // The browser reports what takes 50 ms or more.
  return { value, longestMs: Math.max(0, ...blocks) };
}

/** Resolves when the next frame has been handed over. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
