/** Where the window was: read from outside, so parsed; and checked against the displays there are now. */
import type { Rectangle } from 'electron';
import { z } from 'zod';

export interface WindowState {
  /** Of the window when it is neither maximised nor full screen. */
  readonly bounds: Rectangle;
  readonly maximised: boolean;
}

export const MIN_SIZE = { width: 880, height: 560 } as const;

const DEFAULT_SIZE = { width: 1440, height: 900 } as const;

/** So much of the title bar must be on a display for the window to be moved by hand. */
const VISIBLE_WIDTH = 120;
const VISIBLE_HEIGHT = 24;

const schema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  maximised: z.boolean(),
});

/** The stored state, or null when the text holds none. */
export function parseWindowState(text: string): WindowState | null {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * The state to open with: the stored one moved and cut so that it can be seen and dragged on one of the
 * displays, or a window in the middle of the first.
 *
 * @param workAreas of the displays, the primary first; at least one
 */
export function fitToDisplays(stored: WindowState | null, workAreas: readonly Rectangle[]): WindowState {
  const primary = workAreas[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE };
  if (!stored) return { bounds: centre(DEFAULT_SIZE, primary), maximised: false };
  const { bounds, maximised } = stored;
  const home = workAreas.find((area) => showsTitleBar(bounds, area));
  const cut = { ...bounds, ...clampSize(bounds, home ?? primary) };
  // Cutting a window that hangs over the left edge can take away the part that was visible.
  const inView = home !== undefined && showsTitleBar(cut, home);
  return { bounds: inView ? cut : centre(bounds, home ?? primary), maximised };
}

function showsTitleBar(bounds: Rectangle, area: Rectangle): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  const inHeight = bounds.y >= area.y && bounds.y + VISIBLE_HEIGHT <= area.y + area.height;
  return inHeight && right - left >= VISIBLE_WIDTH;
}

function clampSize(size: { width: number; height: number }, area: Rectangle) {
  return {
    width: Math.min(Math.max(size.width, MIN_SIZE.width), Math.max(area.width, MIN_SIZE.width)),
    height: Math.min(Math.max(size.height, MIN_SIZE.height), Math.max(area.height, MIN_SIZE.height)),
  };
}

function centre(size: { width: number; height: number }, area: Rectangle): Rectangle {
  const { width, height } = clampSize(size, area);
  return {
    x: area.x + Math.max(0, Math.floor((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.floor((area.height - height) / 2)),
    width,
    height,
  };
}
