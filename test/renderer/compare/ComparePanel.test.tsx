import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { ComparePanel } from '../../../renderer/features/compare/ComparePanel.tsx';
import { ComparisonTray } from '../../../renderer/features/compare/ComparisonTray.tsx';
import { useStore } from '../../../renderer/state/store.ts';
import type { Bridge, SaveRequest } from '../../../shared/bridge/bridge.ts';
import { BRIDGE_GLOBAL } from '../../../shared/bridge/ipcChannels.ts';
import { ok } from '../../../shared/lib/result.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(window, BRIDGE_GLOBAL);
});

/** A host that keeps what it is asked to save. */
function keepSavedFiles(): SaveRequest[] {
  const saved: SaveRequest[] = [];
  const bridge: Pick<Bridge, 'saveFile'> = {
    saveFile: async (request) => {
      saved.push(request);
      return ok({ saved: true, name: request.suggestedName });
    },
  };
  Object.assign(window, { [BRIDGE_GLOBAL]: bridge });
  return saved;
}

const table = () => within(screen.getByRole('grid', { name: 'Comparison' }));

/** A result stands under its metric and, beside those of other columns, under its model. */
function firstResult(name: RegExp): HTMLElement {
  const [first] = table().getAllByRole('button', { name });
  if (!first) throw new Error(`no result ${name}`);
  return first;
}

describe('the comparison', () => {
  it('teaches what it is for and begins with a pair in one click', async () => {
    showCorpus(SMALL_CORPUS);
    render(<ComparePanel />);
    await userEvent.click(
      screen.getByRole('button', { name: /Quantization.*Pruning|Pruning.*Quantization/ }),
    );
    expect(viewNow().comparison).toHaveLength(2);
    expect(table().getByRole('columnheader', { name: /Quantization.*2 publications/ })).toBeTruthy();
  });

  it('adds what is found by typing', async () => {
    showCorpus(SMALL_CORPUS, { comparison: ['technique:rounding'] });
    render(<ComparePanel />);
    await userEvent.type(screen.getByRole('combobox', { name: 'Add to comparison' }), 'gam');
    await userEvent.click(screen.getByRole('option', { name: /Gamma/ }));
    expect(viewNow().comparison).toEqual(['technique:rounding', 'publication:gamma']);
  });

  it('marks columns as entities and removes them', async () => {
    showCorpus(SMALL_CORPUS, { comparison: ['technique:rounding', 'publication:gamma'] });
    render(<ComparePanel />);
    const heading = table().getByRole('columnheader', { name: /Gamma/ });
    expect([heading.dataset.kind, heading.dataset.id]).toEqual(['publication', 'gamma']);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Gamma from comparison' }));
    expect(viewNow().comparison).toEqual(['technique:rounding']);
  });

  it('puts its columns in the order that is wanted, and keeps the focus on what moves them', async () => {
    showCorpus(SMALL_CORPUS, {
      comparison: ['technique:rounding', 'publication:gamma', 'publication:alpha'],
    });
    render(<ComparePanel />);
    const names = () =>
      table()
        .getAllByRole('columnheader')
        .map(({ dataset }) => dataset.id);
    const left = screen.getByRole('button', { name: 'Move Alpha to the left' });
    await userEvent.click(left);
    expect(names()).toEqual(['rounding', 'alpha', 'gamma']);
    await waitFor(() => expect(document.activeElement).toBe(left));
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['alpha', 'rounding', 'gamma']);
    expect(left.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(left);
    expect(viewNow().comparison).toEqual(['publication:alpha', 'technique:rounding', 'publication:gamma']);
    await userEvent.click(screen.getByRole('button', { name: 'Move Rounding to the right' }));
    expect(names()).toEqual(['alpha', 'gamma', 'rounding']);
  });

  it('says "not reported" instead of leaving a cell blank', () => {
    showCorpus(SMALL_CORPUS, { comparison: ['publication:delta', 'publication:alpha'] });
    render(<ComparePanel />);
    const cells = within(table().getByRole('row', { name: /^Hardware it ran on/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual([
      'not reported',
      expect.stringContaining('RTX 3090'),
    ]);
  });

  it('hides rows in which all columns are equal and says how many', async () => {
    showCorpus(SMALL_CORPUS, { comparison: ['publication:alpha', 'publication:beta'] });
    render(<ComparePanel />);
    expect(table().getByRole('rowheader', { name: 'Kind' })).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Hide equal rows' }));
    expect(table().queryByRole('rowheader', { name: 'Kind' })).toBeNull();
    expect(table().getByRole('rowheader', { name: 'Full name' })).toBeTruthy();
    expect(screen.getByText(/^[1-9]\d* hidden$/)).toBeTruthy();
  });

  it('opens the passport of a result when the keyboard reaches it', async () => {
    showCorpus(SMALL_CORPUS, { comparison: ['publication:alpha', 'publication:gamma'] });
    render(<ComparePanel />);
    const result = firstResult(/3.25x · up to · vs FP16/);
    await userEvent.keyboard('{Tab}');
    act(() => result.focus());
    const passport = within(await screen.findByRole('dialog', { name: 'Passport of the result' }));
    expect(passport.getByText('Inference speed-up')).toBeTruthy();
    expect(passport.getByText('Table 1')).toBeTruthy();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toContain('Alpha');
    await userEvent.click(passport.getByRole('button', { name: /example\.org\/paper/ }));
    expect(useStore.getState().dialog).toEqual({ name: 'open-link', url: 'https://example.org/paper' });
  });

  it('opens the passport under the pointer and closes it on Escape, wherever the focus is', async () => {
    const user = userEvent.setup();
    showCorpus(SMALL_CORPUS, { comparison: ['publication:alpha', 'publication:gamma'] });
    render(<ComparePanel />);
    await user.pointer([{ target: document.body }, { keys: '[MouseLeft]', target: document.body }]);
    await user.hover(firstResult(/3.25x · up to · vs FP16/));
    expect(await screen.findByRole('dialog', { name: 'Passport of the result' })).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('exports what is on screen, as CSV and with its references as Markdown', async () => {
    const saved = keepSavedFiles();
    showCorpus(SMALL_CORPUS, {
      comparison: ['publication:alpha', 'publication:beta'],
      hideEqualRows: true,
    });
    render(<ComparePanel />);
    await userEvent.click(screen.getByRole('button', { name: 'Export table…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.click(screen.getByRole('button', { name: 'Export table…' }));
    await userEvent.selectOptions(screen.getByLabelText('Format'), 'markdown');
    await userEvent.click(screen.getByLabelText('With the references as BibTeX'));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved.map((it) => [it.mediaType, it.suggestedName.replace(/\d{4}-\d\d-\d\d/, 'DATE')])).toEqual([
      ['text/csv', 'peak-atlas-comparison-of-alpha-beta-DATE.csv'],
      ['application/zip', 'peak-atlas-comparison-of-alpha-beta-DATE.zip'],
    ]);
    const csv = new TextDecoder().decode(saved[0]?.bytes);
    expect(csv).toContain('Alpha: rounding weights');
    expect(csv).not.toContain('What it is,Kind,');
    const packed = Object.entries(unzipSync(saved[1]?.bytes ?? new Uint8Array()));
    expect(packed.map(([name]) => name.replace(/.*\./, ''))).toEqual(['md', 'bib']);
    const [markdown = '', references = ''] = packed.map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(markdown).toContain('peak-atlas://view#v=1&view=compare');
    expect(markdown).toContain('left out');
    expect(references).toContain('{alpha,');
    expect(useStore.getState().notices.map((it) => it.code)).toEqual(['table/saved']);
  });
});

describe('the tray', () => {
  it('says what is missing until there are two, then opens the comparison', async () => {
    showCorpus(SMALL_CORPUS, { comparison: ['technique:rounding'] });
    render(<ComparisonTray />);
    const compare = screen.getByRole<HTMLButtonElement>('button', { name: 'Compare' });
    expect(compare.disabled).toBe(true);
    expect(screen.getByText('add one more to compare')).toBeTruthy();
    act(() => showCorpus(SMALL_CORPUS, { comparison: ['technique:rounding', 'publication:beta'] }));
    await userEvent.click(screen.getByRole('button', { name: 'Compare' }));
    expect(viewNow().view).toBe('compare');
    await userEvent.click(screen.getByRole('button', { name: 'Remove Beta from comparison tray' }));
    expect(viewNow().comparison).toEqual(['technique:rounding']);
  });
});
