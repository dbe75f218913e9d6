import '../../fixtures/jsdomGaps.ts';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '../../../renderer/features/export/ExportDialog.tsx';
import { encodeFigure } from '../../../renderer/figure/encodeFigure.ts';
import { selectGraph } from '../../../renderer/state/selectors.ts';
import { useStore } from '../../../renderer/state/store.ts';
import type { SaveRequest } from '../../../shared/bridge/bridge.ts';
import { BRIDGE_GLOBAL } from '../../../shared/bridge/ipcChannels.ts';
import { EXPORT_GROUPS, EXPORTERS } from '../../../shared/export/exporterRegistry.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { DEFAULT_FIGURE } from '../../../shared/figure/figureSettings.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
import type { ViewState } from '../../../shared/view/viewState.ts';
import { showCorpus } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

const saveFile = vi.fn();

beforeEach(() => {
  saveFile.mockReset();
  Object.assign(window, { [BRIDGE_GLOBAL]: { saveFile } });
  URL.createObjectURL = () => 'blob:preview';
  URL.revokeObjectURL = () => {};
});

afterEach(() => {
  cleanup();
  Reflect.deleteProperty(window, BRIDGE_GLOBAL);
  vi.restoreAllMocks();
});

/** A corpus whose graph has been arranged, all nodes on a line. */
function showPlaced(view: Partial<ViewState> = {}): void {
  showCorpus(SMALL_CORPUS, view);
  const { load } = useStore.getState();
  if (load.phase !== 'ready') throw new Error('no corpus is shown');
  const nodes = selectGraph(useStore.getState()).nodes;
  const positions = Object.fromEntries(nodes.map(({ id }, place) => [id, { x: 30 * place, y: place }]));
  useStore.setState({ load: { ...load, atlas: { ...load.atlas, positions } } });
}

const dialog = () => within(screen.getByRole('dialog', { name: 'Export' }));
const noticeCodes = () => useStore.getState().notices.map((notice) => notice.code);

describe('the export dialog', () => {
  it('saves the visible graph as SVG and says under which name', async () => {
    showPlaced();
    saveFile.mockResolvedValue(ok({ saved: true, name: 'mine.svg' }));
    render(<ExportDialog />);
    await userEvent.click(dialog().getByRole('button', { name: 'Export' }));
    const request = saveFile.mock.calls[0]?.[0] as SaveRequest;
    expect(request.suggestedName).toMatch(/^peak-atlas-graph-\d{4}-\d\d-\d\d\.svg$/);
    expect(request.mediaType).toBe('image/svg+xml');
    expect(new TextDecoder().decode(request.bytes)).toContain('4 of 4 publications');
    await waitFor(() => expect(noticeCodes()).toEqual(['export/saved']));
    expect(useStore.getState().notices[0]?.message).toContain('mine.svg');
  });

  it('says why a part of the graph cannot be chosen', () => {
    showPlaced();
    render(<ExportDialog />);
    const selection = dialog().getByRole('radio', { name: 'Selection' });
    expect(selection).toHaveProperty('disabled', true);
    expect(dialog().getAllByText('Nothing is selected')).toHaveLength(2);
  });

  it('exports the selection under a name that says so', async () => {
    showPlaced({ selection: ['publication:beta'] });
    saveFile.mockResolvedValue(ok({ saved: false }));
    render(<ExportDialog />);
    await userEvent.click(dialog().getByRole('radio', { name: 'Selection' }));
    await userEvent.click(dialog().getByRole('button', { name: 'Export' }));
    const request = saveFile.mock.calls[0]?.[0] as SaveRequest;
    expect(request.suggestedName).toContain('-selection-');
    expect(new TextDecoder().decode(request.bytes)).toContain('1 of 4 publications (a selection)');
    expect(noticeCodes()).toEqual([]);
  });

  it('shows the error when the file cannot be written, and stays open', async () => {
    showPlaced();
    saveFile.mockResolvedValue(fail('bridge/not-saved', 'The disk is full.'));
    render(<ExportDialog />);
    await userEvent.click(dialog().getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(noticeCodes()).toEqual(['bridge/not-saved']));
    expect(screen.getByRole('dialog', { name: 'Export' })).toBeTruthy();
  });

  it('asks for a scale only where there are pixels, and shows the size they give', async () => {
    showPlaced();
    render(<ExportDialog />);
    expect(dialog().queryByLabelText('Scale')).toBeNull();
    await userEvent.click(dialog().getByRole('radio', { name: 'PNG' }));
    await userEvent.selectOptions(dialog().getByLabelText('Scale'), '4');
    expect(dialog().getByText(/^4,800 × [\d,]+ px$/)).toBeTruthy();
  });
});

describe('the export of a figure', () => {
  it('waits until the graph has been arranged', () => {
    showCorpus(SMALL_CORPUS, { projection: 'citations' });
    render(<ExportDialog />);
    expect(dialog().getByRole('alert').textContent).toContain('Open the graph once');
    expect(dialog().getByRole('button', { name: 'Export' })).toHaveProperty('disabled', true);
  });
});

describe('the export of references', () => {
  const chosen = () =>
    dialog()
      .getAllByRole<HTMLInputElement>('radio')
      .filter((radio) => radio.checked)
      .map((radio) => radio.closest('label')?.textContent);

  it('is what the dialog proposes where no graph is on screen', () => {
    showPlaced({ view: 'table' });
    render(<ExportDialog />);
    expect(chosen()).toEqual(['BibTeX', 'Visible publications']);
    expect(dialog().getByText(/^4 entries, \d+ kB$/)).toBeTruthy();
    expect(dialog().getByRole('region', { name: 'Preview of the file' }).textContent).toContain(
      '@inproceedings{alpha,',
    );
    expect(dialog().queryByText('Colours')).toBeNull();
  });

  it('holds what the filters leave, and says how much was saved', async () => {
    showPlaced({ view: 'table', filters: { hardware: ['a100'] } });
    saveFile.mockResolvedValue(ok({ saved: true, name: 'mine.ris' }));
    render(<ExportDialog />);
    await userEvent.click(dialog().getByRole('radio', { name: 'RIS' }));
    await userEvent.click(dialog().getByRole('button', { name: 'Export' }));
    const request = saveFile.mock.calls[0]?.[0] as SaveRequest;
    expect(request.suggestedName).toMatch(/^peak-atlas-references-\d{4}-\d\d-\d\d\.ris$/);
    const text = new TextDecoder().decode(request.bytes);
    expect(text.match(/^ID {2}- .*$/gm)).toEqual(['ID  - beta\r', 'ID  - gamma\r'].map((it) => it.trim()));
    await waitFor(() => expect(useStore.getState().notices[0]?.message).toBe('Saved 2 entries as mine.ris.'));
  });

  it('says that a selection without publications has none', async () => {
    showPlaced({ view: 'table', selection: ['technique:rounding'] });
    saveFile.mockResolvedValue(ok({ saved: false }));
    render(<ExportDialog />);
    expect(dialog().getByRole('radio', { name: 'Selection' })).toHaveProperty('disabled', true);
    expect(dialog().getByText('No publication is selected')).toBeTruthy();
    await userEvent.click(dialog().getByRole('radio', { name: 'Selection and neighbours' }));
    await userEvent.click(dialog().getByRole('button', { name: 'Export' }));
    const request = saveFile.mock.calls[0]?.[0] as SaveRequest;
    const text = new TextDecoder().decode(request.bytes);
    expect(text).toContain('% Part: Selection and neighbours');
    expect(text.match(/^@\w+\{(.*),$/gm)).toHaveLength(2);
  });

  it('has every format of the registry under a group', () => {
    showPlaced();
    render(<ExportDialog />);
    const names = EXPORT_GROUPS.flatMap(({ name }) =>
      within(dialog().getByRole('group', { name }))
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.textContent),
    );
    expect(names).toEqual(EXPORTERS.map(({ name }) => name));
  });
});

describe('the export of graph data', () => {
  it('holds the nodes and edges of the scope with their places', async () => {
    showPlaced({ selection: ['publication:beta', 'publication:alpha'] });
    saveFile.mockResolvedValue(ok({ saved: true, name: 'mine.graphml' }));
    render(<ExportDialog />);
    await userEvent.click(dialog().getByRole('radio', { name: 'Selection' }));
    await userEvent.click(dialog().getByRole('radio', { name: 'GraphML' }));
    await userEvent.click(dialog().getByRole('button', { name: 'Export' }));
    const request = saveFile.mock.calls[0]?.[0] as SaveRequest;
    expect(request.suggestedName).toMatch(/^peak-atlas-graph-selection-\d{4}-\d\d-\d\d\.graphml$/);
    const text = new TextDecoder().decode(request.bytes);
    expect(text.match(/<node /g)).toHaveLength(2);
    expect(text.match(/<data key="node-x">/g)).toHaveLength(2);
    expect(text).toContain('source="publication:beta" target="publication:alpha"');
    await waitFor(() =>
      expect(useStore.getState().notices[0]?.message).toBe('Saved 2 nodes, 1 edge as mine.graphml.'),
    );
  });

  it('counts only what the file holds', async () => {
    showPlaced();
    render(<ExportDialog />);
    await userEvent.click(dialog().getByRole('radio', { name: 'Nodes (CSV)' }));
    expect(dialog().getByText(/^\d+ nodes, [\d.]+ (kB|bytes)$/)).toBeTruthy();
    await userEvent.click(dialog().getByRole('radio', { name: 'Edges (CSV)' }));
    expect(dialog().getByText(/^\d+ edges, [\d.]+ (kB|bytes)$/)).toBeTruthy();
  });
});

describe('a figure in pixels', () => {
  const figure: FigureModel = {
    width: 100,
    height: 100,
    background: '#ffffff',
    title: '',
    description: '',
    minFontPt: null,
    recipe: null,
    groups: [],
  };
  it('is refused before it is drawn when it is too large', async () => {
    const vast = { ...figure, width: 70_000 };
    const encoded = await encodeFigure('png', vast, { ...DEFAULT_FIGURE, scale: 1 }, () => {}).result;
    expect(encoded.ok ? null : encoded.error.code).toBe('export/too-large');
  });
});
