import { describe, expect, it } from 'vitest';
import { keepSame } from '../../../renderer/state/memoizeLast.ts';

describe('parts that are gathered', () => {
  it('are the very same object until one of them is another', () => {
    const same = keepSame<{ readonly list: readonly number[]; readonly name: string | null }>();
    const list = [1];
    const first = same({ list, name: null });
    expect(same({ list, name: null })).toBe(first);
    const renamed = same({ list, name: 'x' });
    expect(renamed).toEqual({ list: [1], name: 'x' });
    expect(same({ list: [1], name: 'x' })).not.toBe(renamed);
  });
});
