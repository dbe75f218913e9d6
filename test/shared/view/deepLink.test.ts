import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NodeId } from '../../../shared/model/ids.ts';
import { decodeDeepLink, encodeDeepLink } from '../../../shared/view/deepLink.ts';
import { DEFAULT_VIEW } from '../../../shared/view/viewState.ts';
import { arbitraryView } from '../../fixtures/arbitraryView.ts';

describe('a deep link', () => {
  it('is short and readable', () => {
    expect(encodeDeepLink(DEFAULT_VIEW)).toBe('v=1');
    expect(
      encodeDeepLink({
        ...DEFAULT_VIEW,
        view: 'table',
        query: 'int8 & more',
        filters: { hardware: ['nvidia-a100'], year: ['2022', '2023'] },
        selection: ['publication:gptq'],
      }),
    ).toBe(
      'v=1&view=table&q=int8+%26+more&f.hardware=nvidia-a100&f.year=2022&f.year=2023&select=publication:gptq',
    );
  });

  it('says in words what is narrowed to', () => {
    expect(
      encodeDeepLink({
        ...DEFAULT_VIEW,
        filters: { technique: ['pruning', 'rounding'] },
        excluded: { hardware: ['nvidia-a100'] },
        matchAll: ['technique'],
        ranges: { memory: [24, null], 'model-size': [7, 70] },
        searches: ['int8 OR "8-bit"'],
      }),
    ).toBe(
      'v=1&f.technique=pruning&f.technique=rounding&not.hardware=nvidia-a100&all=technique' +
        '&range.memory=24..&range.model-size=7..70&narrow=int8+OR+%228-bit%22',
    );
  });

  it('joins nodes of one kind, so that hundreds of them stay a link that can be sent', () => {
    const selection = Array.from({ length: 300 }, (_, place): NodeId => `publication:some-paper-${place}`);
    const link = encodeDeepLink({ ...DEFAULT_VIEW, selection });
    expect(link.startsWith('v=1&select=publication:some-paper-0,some-paper-1,')).toBe(true);
    expect(link.length).toBeLessThan(5000);
    expect(decodeDeepLink(link)).toMatchObject({ ok: true, value: { selection } });
  });

  it('reads nodes that stand one by one, as earlier links have them', () => {
    expect(decodeDeepLink('v=1&select=publication:a&select=technique:b&select=publication:c')).toMatchObject({
      value: { selection: ['publication:a', 'technique:b', 'publication:c'] },
    });
  });

  it('does not take one odd id for several', () => {
    const selection: NodeId[] = ['author:b', 'author:a, jr', 'author:c,d e'];
    expect(decodeDeepLink(encodeDeepLink({ ...DEFAULT_VIEW, selection }))).toMatchObject({
      value: { selection },
    });
  });

  it('says the same view after a round trip, for any view', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const decoded = decodeDeepLink(`#${encodeDeepLink(view)}`);
        expect(decoded.ok && { ...DEFAULT_VIEW, ...(decoded.value as object) }).toEqual(view);
      }),
    );
  });

  it('never breaks on any text, and says of anything that is not a link that it is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const decoded = decodeDeepLink(text);
        if (!decoded.ok) expect(decoded.error.code).toBe('view/malformed-link');
      }),
    );
  });

  it.each([
    ['an unknown key', 'v=1&wiew=table'],
    ['a broken escape', 'v=1&q=%E0%A4%A'],
    ['another version', 'v=2'],
    ['no version', 'view=table'],
    ['no pairs at all', 'table'],
  ])('with %s is malformed', (_fault, link) => {
    const decoded = decodeDeepLink(link);
    expect(decoded.ok).toBe(false);
  });

  it('that is empty asks for nothing', () => {
    expect(decodeDeepLink('')).toEqual({ ok: true, value: null });
    expect(decodeDeepLink('#')).toEqual({ ok: true, value: null });
  });

  it('takes a facet with an odd name for a facet, not for a part of the machine', () => {
    const decoded = decodeDeepLink('v=1&f.__proto__=x&f.constructor=y');
    expect(decoded.ok && Object.keys((decoded.value as { filters: object }).filters).sort()).toEqual([
      '__proto__',
      'constructor',
    ]);
  });
});
