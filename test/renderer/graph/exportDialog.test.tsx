import '../../fixtures/jsdomGaps.ts';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '../../../renderer/features/export/ExportDialog.tsx';
import { encodeFigure } from '../../../renderer/features/export/encodeFigure.ts';
import { useStore } from '../../../renderer/state/store.ts';
import type { SaveRequest } from '../../../shared/bridge/bridge.ts';
import { BRIDGE_GLOBAL } from '../../../shared/bridge/ipcChannels.ts';
import type { FigureModel } from '../../../shared/figure/figureModel.ts';
import { fail, ok } from '../../../shared/lib/result.ts';
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

const dialog = () => within(screen.getByRole('dialog', { name: 'Export' }));
const noticeCodes = () => useStore.getState().notices.map((notice) => notice.code);

describe('the export dialog', () => {
  it('saves the visible graph as SVG and says under which name', async () => {
    showCorpus(SMALL_CORPUS);
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
    showCorpus(SMALL_CORPUS);
    render(<ExportDialog />);
    const selection = dialog().getByRole('radio', { name: 'Selection' });
    expect(selection).toHaveProperty('disabled', true);
    expect(dialog().getAllByText('Nothing is selected')).toHaveLength(2);
  });

  it('exports the selection under a name that says so', async () => {
    showCorpus(SMALL_CORPUS, { selection: ['publication:beta'] });
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
    showCorpus(SMALL_CORPUS);
    saveFile.mockResolvedValue(fail('bridge/not-saved', 'The disk is full.'));
    render(<ExportDialog />);
    await userEvent.click(dialog().getByRole('button', { name: 'Export' }));
    await waitFor(() => expect(noticeCodes()).toEqual(['bridge/not-saved']));
    expect(screen.getByRole('dialog', { name: 'Export' })).toBeTruthy();
  });

  it('asks for a scale only where there are pixels, and shows the size they give', async () => {
    showCorpus(SMALL_CORPUS);
    render(<ExportDialog />);
    expect(dialog().queryByLabelText('Scale')).toBeNull();
    await userEvent.click(dialog().getByRole('radio', { name: 'PNG' }));
    await userEvent.selectOptions(dialog().getByLabelText('Scale'), '4');
    expect(dialog().getByText(/^4,800 × [\d,]+ px$/)).toBeTruthy();
  });
});

describe('a figure in pixels', () => {
  const figure: FigureModel = {
    width: 100,
    height: 100,
    background: '#ffffff',
    title: '',
    description: '',
    recipe: null,
    groups: [],
  };
  const context = { setTransform: vi.fn(), fillRect: vi.fn() };

  function withCanvas(toBlob: (callback: BlobCallback) => void) {
    Object.assign(document, { fonts: { load: async () => [] } });
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never);
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(toBlob);
  }

  it('is never an empty file', async () => {
    withCanvas((callback) => callback(new Blob([])));
    const encoded = await encodeFigure('png', figure, 1);
    expect(encoded.ok ? null : encoded.error.code).toBe('export/no-image');
    withCanvas((callback) => callback(null));
    const none = await encodeFigure('png', figure, 1);
    expect(none.ok ? null : none.error.code).toBe('export/no-image');
  });

  it('is refused before it is drawn when it is too large', async () => {
    withCanvas(() => {
      throw new Error('must not be reached');
    });
    const encoded = await encodeFigure('png', { ...figure, width: 40_000, height: 40_000 }, 1);
    expect(encoded.ok ? null : encoded.error.code).toBe('export/too-large');
  });
});
