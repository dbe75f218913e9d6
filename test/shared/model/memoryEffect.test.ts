import { describe, expect, it } from 'vitest';
import { memoryEffectText } from '../../../shared/model/memoryEffect.ts';

describe('an effect on memory', () => {
  it('reads as a phrase', () => {
    expect(memoryEffectText({ change: 'reduces', of: 'optimizer-state' })).toBe('reduces optimizer state');
    expect(memoryEffectText({ change: 'increases', of: 'kv-cache' })).toBe('increases KV cache');
    expect(memoryEffectText({ change: 'moves', of: 'weights' })).toBe('moves weights off the device');
  });
});
