import { PNG } from 'pngjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { figureJobs, type PngRequest } from '../../../renderer/workers/figureJobs.ts';
import { readPngText } from '../../../shared/figure/pngFile.ts';
import { IN_PROCESS, type Progress } from '../../../shared/worker/workerProtocol.ts';

/** Heights of the canvases that were asked for, and the rows of the image at which each was painted. */
const painted: { heights: number[]; tops: number[] } = { heights: [], tops: [] };

/** A canvas whose pixels say where in the image they are: red counts rows, green columns. */
class FakeCanvas {
  private top = 0;
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    painted.heights.push(height);
  }
  getContext() {
    return {
      setTransform: (...[, , , , , down]: readonly number[]) => {
        this.top = 0 - (down ?? 0);
        painted.tops.push(this.top);
      },
      fillRect: () => {},
      getImageData: (_x: number, _y: number, width: number, height: number) => {
        const data = new Uint8ClampedArray(width * height * 4).fill(255);
        for (let row = 0; row < height; row += 1) {
          for (let column = 0; column < width; column += 1) {
            data.set([(this.top + row) % 256, column % 256, 7], (row * width + column) * 4);
          }
        }
        return { data };
      },
    };
  }
}

beforeEach(() => {
  painted.heights = [];
  painted.tops = [];
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  vi.stubGlobal('fetch', async () => new Response(new Uint8Array(8)));
  vi.stubGlobal(
    'FontFace',
    class {
      async load() {
        return this;
      }
    },
  );
  Object.assign(globalThis, { fonts: { add: () => {} } });
});

afterEach(() => vi.unstubAllGlobals());

const WIDTH = 60_000;
const HEIGHT = 200;
const request: PngRequest = {
  figure: {
    width: WIDTH,
    height: HEIGHT,
    background: '#ffffff',
    title: 'A wide one',
    description: 'Bands',
    minFontPt: null,
    recipe: null,
    groups: [],
  },
  width: WIDTH,
  height: HEIGHT,
  scale: 1,
  pixelsPerMetre: 11_811,
};

describe('an image too large for one canvas', () => {
  it('is painted in bands that join without a seam, and says after each how far it is', async () => {
    const heard: Progress[] = [];
    const written = await figureJobs.png(request, {
      ...IN_PROCESS,
      report: (progress) => heard.push(progress),
    });
    if (!written.ok) throw new Error(written.error.message);
    expect(painted.tops.length).toBeGreaterThan(1);
    expect(heard.map(({ done }) => done)).toEqual([...painted.tops.slice(1), request.height]);
    expect(heard.every(({ total }) => total === request.height)).toBe(true);
    const image = PNG.sync.read(Buffer.from(written.value));
    expect([image.width, image.height]).toEqual([WIDTH, HEIGHT]);
    for (const row of [0, ...painted.tops, ...painted.tops.map((top) => Math.max(0, top - 1)), HEIGHT - 1]) {
      const at = (row * WIDTH + 1234) * 4;
      expect([...image.data.subarray(at, at + 4)]).toEqual([row % 256, 1234 % 256, 7, 255]);
    }
    expect(readPngText(written.value, 'Title')).toBe('A wide one');
  });

  it('is stopped between two bands, without a file', async () => {
    let bands = 0;
    const stopped = await figureJobs.png(request, {
      report: () => {
        bands += 1;
      },
      isCancelled: () => bands > 0,
    });
    expect(bands).toBe(1);
    expect(stopped.ok ? null : stopped.error).toMatchObject({
      code: 'worker/cancelled',
      kept: 'No file was written.',
    });
  });

  it('that cannot be drawn is an error, never an empty file', async () => {
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext() {
          return null;
        }
      },
    );
    const failed = await figureJobs.png(request, IN_PROCESS);
    expect(failed.ok ? null : failed.error.code).toBe('export/no-image');
  });
});
