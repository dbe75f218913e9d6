/** Long work on the window's own thread, done in slices of a frame so that the window answers in between. */

/** Of a frame's 16 ms the rest is for drawing it. */
const SLICE_MS = 8;

export interface SlicedWork {
  /**
   * Does the steps, as many as fit a slice at once and the others in the frames that follow, in place of what is
   * still to do of earlier work.
   * @param onDone is called after the last step; never, where other work takes its place
   */
  readonly run: (steps: Iterable<void>, onDone: () => void) => void;
  readonly stop: () => void;
  /** Whether steps are still to be done. */
  readonly isBusy: () => boolean;
}

export function createSlicedWork(): SlicedWork {
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    run: (steps, onDone) => {
      stop();
      const iterator = steps[Symbol.iterator]();
      const slice = () => {
        frame = 0;
        const start = performance.now();
        do {
          if (iterator.next().done) return onDone();
        } while (performance.now() - start < SLICE_MS);
        frame = requestAnimationFrame(slice);
      };
      slice();
    },
    stop,
    isBusy: () => frame !== 0,
  };
}
