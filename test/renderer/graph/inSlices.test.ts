import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlicedWork } from '../../../renderer/graph/inSlices.ts';

let now = 0;

beforeEach(() => {
  now = 0;
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Steps that each take so many milliseconds, and note their numbers. */
function* steps(count: number, eachMs: number, done: number[]): Generator<void> {
  for (let number = 0; number < count; number += 1) {
    now += eachMs;
    done.push(number);
    yield;
  }
}

describe('work in slices', () => {
  it('is done at once where it fits one slice', () => {
    const done: number[] = [];
    const onDone = vi.fn();
    const work = createSlicedWork();
    work.run(steps(3, 1, done), onDone);
    expect(done).toEqual([0, 1, 2]);
    expect(onDone).toHaveBeenCalledOnce();
    expect(work.isBusy()).toBe(false);
  });

  it('goes on in the frames that follow, and says so until it is done', () => {
    const done: number[] = [];
    const onDone = vi.fn();
    const work = createSlicedWork();
    work.run(steps(10, 5, done), onDone);
    expect(done.length).toBe(2);
    expect(work.isBusy()).toBe(true);
    expect(onDone).not.toHaveBeenCalled();
    vi.advanceTimersToNextFrame();
    expect(done.length).toBe(4);
    for (let frame = 0; frame < 5; frame += 1) vi.advanceTimersToNextFrame();
    expect(done.length).toBe(10);
    expect(onDone).toHaveBeenCalledOnce();
    expect(work.isBusy()).toBe(false);
  });

  it('gives way to newer work, and stops when it is told to', () => {
    const [older, newer]: [number[], number[]] = [[], []];
    const [onOlder, onNewer] = [vi.fn(), vi.fn()];
    const work = createSlicedWork();
    work.run(steps(10, 5, older), onOlder);
    work.run(steps(10, 5, newer), onNewer);
    vi.advanceTimersToNextFrame();
    expect(older.length).toBe(2);
    expect(newer.length).toBe(4);
    work.stop();
    vi.advanceTimersToNextFrame();
    expect(newer.length).toBe(4);
    expect(onOlder).not.toHaveBeenCalled();
    expect(onNewer).not.toHaveBeenCalled();
  });
});
