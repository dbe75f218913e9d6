import { describe, expect, it } from 'vitest';
import { findDeepLink } from '../../electron/main/deepLinks.ts';

const LINK = 'v=1&view=table&select=publication:gptq';

describe('a deep link among the arguments', () => {
  it.each([
    ['as it is written', `peak-atlas://view#${LINK}`],
    ['as a system normalises it', `peak-atlas://view/#${LINK}`],
    ['in capitals', `PEAK-ATLAS://VIEW#${LINK}`],
  ])('is found %s', (_how, address) => {
    expect(findDeepLink(['/opt/peak-atlas', '--allow-file-access', address])).toBe(LINK);
  });

  it('is the last one where there are several', () => {
    expect(findDeepLink(['app', 'peak-atlas://view#v=1', `peak-atlas://view#${LINK}`])).toBe(LINK);
  });

  it('may ask for the window alone', () => {
    expect(findDeepLink(['app', 'peak-atlas://'])).toBe('');
    expect(findDeepLink(['app', 'peak-atlas://view'])).toBe('');
  });

  it.each([
    'https://example.invalid/#v=1',
    'peak-atlas',
    'x peak-atlas://view#v=1',
    'peak-atlas://other#v=1',
    '.',
  ])('is not seen in %s', (argument) => expect(findDeepLink(['app', argument])).toBeNull());
});
