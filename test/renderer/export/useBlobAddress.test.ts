import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useBlobAddress } from '../../../renderer/features/export/useBlobAddress.ts';

describe('the address of a text', () => {
  const live = new Set<string>();

  beforeEach(() => {
    let count = 0;
    vi.useFakeTimers();
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: () => {
          count += 1;
          live.add(`blob:${count}`);
          return `blob:${count}`;
        },
        revokeObjectURL: (address: string) => live.delete(address),
      }),
    );
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    live.clear();
  });

  it('can be read whenever it is on screen, and goes when another has taken its place', () => {
    const { result, rerender } = renderHook(({ text }) => useBlobAddress(text, 'image/svg+xml'), {
      initialProps: { text: 'first' },
    });
    expect([...live]).toEqual([result.current]);
    for (const text of ['second', 'third', 'fourth']) {
      const before = result.current;
      rerender({ text });
      expect(result.current).not.toBe(before);
      expect([...live]).toEqual([result.current]);
    }
  });

  it('can still be read for a while after its image is gone, and then no longer', () => {
    const { result, unmount } = renderHook(() => useBlobAddress('text', 'image/svg+xml'));
    unmount();
    expect([...live]).toEqual([result.current]);
    vi.advanceTimersByTime(60_000);
    expect(live.size).toBe(0);
  });
});
