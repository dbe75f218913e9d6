import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyPassports } from '../../../renderer/components/copyPassports.ts';
import { DetailsPanel } from '../../../renderer/features/details/DetailsPanel.tsx';
import { useStore } from '../../../renderer/state/store.ts';
import { buildPublication, buildResult } from '../../fixtures/buildCorpus.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

beforeEach(() => showCorpus(SMALL_CORPUS, { selection: ['publication:alpha'] }));
afterEach(() => {
  cleanup();
  document.getSelection()?.removeAllRanges();
});

/** What a copy in the page puts on the clipboard, by media type; nothing where the browser's own copy is left. */
function copied(): Record<string, string> {
  const data: Record<string, string> = {};
  const clipboardData = { setData: (type: string, text: string) => Object.assign(data, { [type]: text }) };
  fireEvent.copy(document.body, { clipboardData });
  return data;
}

describe('copying in the page', () => {
  it('takes the passport of the result that has the focus', () => {
    render(<DetailsPanel />);
    screen.getByRole('button', { name: /3\.25x/ }).focus();
    const data = copied();
    expect(data['text/plain']).toContain('Inference speed-up: 3.25x\n');
    expect(data['text/plain']).toContain('Source: https://example.org/paper');
    expect(data['text/html']).toContain('<b>3.25x</b>');
    expect(useStore.getState().notices.map(({ code }) => code)).toEqual(['passport/copied']);
  });

  it('adds to selected text the passports of the results in it, in their order', () => {
    render(<DetailsPanel />);
    document.getSelection()?.selectAllChildren(document.body);
    const text = copied()['text/plain'] ?? '';
    expect(text.indexOf('Inference speed-up: 3.25x')).toBeGreaterThan(0);
    expect(text.indexOf('Accuracy gain: -0.5 points')).toBeGreaterThan(
      text.indexOf('Inference speed-up: 3.25x'),
    );
  });

  it('is left alone where no result is concerned', () => {
    render(<DetailsPanel />);
    expect(copied()).toEqual({});
    cleanup();
    expect(copied()).toEqual({});
  });
});

describe('copying by the button', () => {
  it('says so where the clipboard cannot be written to', async () => {
    await copyPassports([{ result: buildResult(), publication: buildPublication() }]);
    expect(useStore.getState().notices.map(({ code, tone }) => [code, tone])).toEqual([
      ['passport/not-copied', 'warning'],
    ]);
  });
});
