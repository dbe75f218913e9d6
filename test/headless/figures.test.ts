import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBundle } from '../../electron/build/buildBundle.ts';
import { PROJECT_FOLDER } from '../../electron/start/project.mjs';
import { runFigure } from '../../renderer/headless/runFigure.ts';
import { stateOfView } from '../../renderer/headless/stateOfView.ts';
import { writeFigure } from '../../renderer/headless/writeFigure.ts';
import { selectExportFigure } from '../../renderer/state/exportFigure.ts';
import { selectArrangement, selectGraph } from '../../renderer/state/selectors.ts';
import type { CorpusBundle } from '../../shared/corpus/bundle.ts';
import type { FigureGroup, FigureModel } from '../../shared/figure/figureModel.ts';
import { DEFAULT_FIGURE } from '../../shared/figure/figureSettings.ts';
import { readPngText } from '../../shared/figure/pngFile.ts';
import { markOf, sizeOf } from '../../shared/graph/graphStyle.ts';
import { PALETTES } from '../../shared/graph/palette.ts';
import { PROJECTIONS } from '../../shared/graph/projectionRegistry.ts';
import { required } from '../../shared/lib/assert.ts';
import { DEFAULT_VIEW, type ViewState } from '../../shared/view/viewState.ts';
import { describeWith, outputOf } from './otherPrograms.ts';

const built = buildBundle(join(PROJECT_FOLDER, 'corpus'));
const { manifest, files } = built;
const bundle = JSON.parse(files[manifest.bundleUrl] ?? 'null') as CorpusBundle;
const folder = mkdtempSync(join(tmpdir(), 'peak-atlas-figures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DATE = '2026-11-25';
const REQUEST = {
  scope: 'visible',
  settings: DEFAULT_FIGURE,
  screen: { width: 1000, height: 700 },
  date: DATE,
} as const;

function show(view: Partial<ViewState>) {
  const shown = stateOfView(bundle, manifest.hash, { ...DEFAULT_VIEW, ...view });
  if (!shown.ok) throw new Error(shown.error.message);
  return shown.value.state;
}

const group = (figure: FigureModel, id: FigureGroup['id']) =>
  required(
    figure.groups.find((it) => it.id === id),
    `group ${id}`,
  );

/** Elements of one kind in an SVG, by their ids, as an independent reader of the text sees them. */
function idsIn(svg: string, groupId: string): readonly string[] {
  const inner = new RegExp(`<g id="${groupId}">([\\s\\S]*?)</g>`).exec(svg)?.[1] ?? '';
  return [...inner.matchAll(/<\w+ id="([^"]*)"/g)].map((match) => match[1] ?? '');
}

describe.each(PROJECTIONS.map(({ id }) => id))('the figure of the view “%s”', (projection) => {
  const state = show({ projection });
  const graph = selectGraph(state);
  const { figure } = selectExportFigure(state, REQUEST);

  it('has every node of the view, element by element: place, size, colour, and no other', async () => {
    const positions = selectArrangement(state)?.positions ?? {};
    const marks = group(figure, 'nodes').marks.filter(({ id }) => graph.nodes.some((node) => node.id === id));
    expect(marks.map(({ id }) => id).toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
    const markById = new Map(marks.map((mark) => [mark.id, mark]));
    const [first, second] = graph.nodes;
    const at = (id: string) => required(markById.get(id), id);
    const scale =
      (at(second?.id ?? '').x - at(first?.id ?? '').x) /
      ((positions[second?.id ?? 'author:none']?.x ?? 0) - (positions[first?.id ?? 'author:none']?.x ?? 0));
    for (const node of graph.nodes) {
      const mark = at(node.id);
      const place = required(positions[node.id], node.id);
      const origin = required(positions[first?.id ?? 'author:none'], 'the first place');
      expect(mark.x - at(first?.id ?? '').x).toBeCloseTo((place.x - origin.x) * scale, 3);
      expect(mark.y - at(first?.id ?? '').y).toBeCloseTo((place.y - origin.y) * scale, 3);
      expect(mark.size).toBeCloseTo(sizeOf(node) * scale, 3);
      expect(mark.fill).toBe(PALETTES.light[markOf(node)]);
    }
    const svg = await writeFigure('svg', figure, DEFAULT_FIGURE, DATE);
    const text = svg.ok ? new TextDecoder().decode(svg.value) : '';
    expect(idsIn(text, 'nodes').toSorted()).toEqual(
      group(figure, 'nodes')
        .marks.map(({ id }) => id)
        .toSorted(),
    );
  });

  it('has every line of the view between the ends that it joins, and no other', async () => {
    const svg = await writeFigure('svg', figure, DEFAULT_FIGURE, DATE);
    const text = svg.ok ? new TextDecoder().decode(svg.value) : '';
    const escaped = graph.edges.map(({ id }) => id.replaceAll('&', '&amp;'));
    expect(idsIn(text, 'edges').toSorted()).toEqual(escaped.toSorted());
  });

  it('has the counts of the legend right', () => {
    const total = group(figure, 'legend')
      .texts.filter(({ id }) => id.startsWith('legend:line:'))
      .reduce((sum, { text }) => sum + Number(/\(([\d,]+)\)$/.exec(text)?.[1]?.replaceAll(',', '')), 0);
    expect(total).toBe(graph.edges.length);
  });
});

/** Mean difference of two images of the same size over all samples, from 0 to 255. */
function differenceOf(left: PNG, right: PNG): number {
  let sum = 0;
  for (let at = 0; at < left.data.length; at += 1)
    sum += Math.abs((left.data[at] ?? 0) - (right.data[at] ?? 0));
  return sum / left.data.length;
}

/** The image with each pixel the mean of a square, so that where exactly an edge falls counts little. */
function blur(image: PNG, side: number): PNG {
  const [width, height] = [Math.floor(image.width / side), Math.floor(image.height / side)];
  const blurred = new PNG({ width, height });
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let sample = 0; sample < 4; sample += 1) {
        let sum = 0;
        for (let row = 0; row < side; row += 1) {
          for (let column = 0; column < side; column += 1) {
            sum += image.data[((y * side + row) * image.width + x * side + column) * 4 + sample] ?? 0;
          }
        }
        blurred.data[(y * width + x) * 4 + sample] = Math.round(sum / side ** 2);
      }
    }
  }
  return blurred;
}

/** Two programs draw edges and letters a little differently; a missing layer or a moved one is far above. */
const LEAST_ALIKE = 2.5;
const WIDTH = 1000;

/** Has librsvg find Inter, and nothing else: what a picture is compared in must not be the system's fonts. */
function withInter(): NodeJS.ProcessEnv {
  const config = join(folder, 'fonts.conf');
  const fonts = join(PROJECT_FOLDER, 'node_modules', '@expo-google-fonts', 'inter');
  writeFileSync(
    config,
    `<?xml version="1.0"?><fontconfig>${['500Medium', '600SemiBold'].map((name) => `<dir>${join(fonts, name)}</dir>`).join('')}<cachedir>${folder}</cachedir></fontconfig>`,
  );
  return { ...process.env, FONTCONFIG_FILE: config };
}

describeWith('librsvg', 'a figure as SVG, drawn by another program', () => {
  describeWith('poppler', 'beside the same figure as PDF', () => {
    it.each(PROJECTIONS.map(({ id }) => id))('is the same picture for the view “%s”', async (projection) => {
      const { figure } = selectExportFigure(show({ projection }), REQUEST);
      const [svg, pdf, png] = await Promise.all(
        (['svg', 'pdf', 'png'] as const).map((format) =>
          writeFigure(format, figure, { ...DEFAULT_FIGURE, scale: 1 }, DATE),
        ),
      );
      if (!svg?.ok || !pdf?.ok || !png?.ok) throw new Error('the figure was not written');
      const size = ['-w', String(WIDTH), '-h', String(figure.height)];
      const fromSvg = PNG.sync.read(outputOf('rsvg-convert', size, svg.value, withInter()));
      const pdfPath = join(folder, `${projection}.pdf`);
      writeFileSync(pdfPath, pdf.value);
      const pixels = ['-scale-to-x', String(WIDTH), '-scale-to-y', String(figure.height)];
      const fromPdf = PNG.sync.read(outputOf('pdftoppm', ['-png', '-r', '96', ...pixels, pdfPath]));
      const own = PNG.sync.read(Buffer.from(png.value));
      expect([fromPdf.width, fromPdf.height]).toEqual([fromSvg.width, fromSvg.height]);
      expect(differenceOf(blur(fromSvg, 4), blur(fromPdf, 4))).toBeLessThan(LEAST_ALIKE);
      expect(differenceOf(blur(fromSvg, 4), blur(own, 4))).toBeLessThan(LEAST_ALIKE);
      const empty = new PNG({ width: fromSvg.width, height: fromSvg.height });
      empty.data.fill(0xfb);
      expect(differenceOf(blur(fromSvg, 4), blur(empty, 4))).toBeGreaterThan(LEAST_ALIKE);
    });
  });

  describeWith('poppler', 'a figure as PDF', () => {
    it('has its fonts embedded and its text as text', async () => {
      const { figure } = selectExportFigure(show({}), REQUEST);
      const pdf = await writeFigure('pdf', figure, DEFAULT_FIGURE, DATE);
      const path = join(folder, 'fonts.pdf');
      writeFileSync(path, pdf.ok ? pdf.value : '');
      const fonts = outputOf('pdffonts', [path]).toString('utf8').trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const line of fonts) expect(line).toMatch(/Inter.*\byes\b/);
      const text = outputOf('pdftotext', [path, '-']).toString('utf8');
      expect(text).toContain('Megatron-LM');
      expect(text).toContain('94 of 94 publications');
    });
  });
});

describe('the figure command', () => {
  const run = async (...argv: readonly string[]) => {
    const printed: string[] = [];
    const code = await runFigure(
      () => built,
      argv,
      (line) => printed.push(line),
    );
    return { code, printed: printed.join('\n') };
  };
  const link = 'v=1&f.strategy=pruning&projection=citations&layout=timeline';

  it.each(['svg', 'pdf', 'png'])('gives the same bytes for the same input, as %s', async (format) => {
    const [one, two] = [join(folder, `one.${format}`), join(folder, `two.${format}`)];
    expect((await run('--view', link, '--out', one)).code).toBe(0);
    expect((await run('--view', link, '--out', two)).code).toBe(0);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  it('takes a figure for a view, and draws the very same from it', async () => {
    const [svg, again] = [join(folder, 'first.svg'), join(folder, 'again.svg')];
    await run('--view', `peak-atlas://view#${link}`, '--out', svg);
    for (const format of ['pdf', 'png']) {
      const other = join(folder, `first.${format}`);
      expect((await run('--view', svg, '--out', other)).code).toBe(0);
      expect((await run('--view', other, '--out', again)).code).toBe(0);
      expect(readFileSync(again).equals(readFileSync(svg))).toBe(true);
    }
  });

  it('takes a link in a text file, and a view as JSON', async () => {
    const [asText, asJson] = [join(folder, 'view.txt'), join(folder, 'view.json')];
    writeFileSync(asText, `http://127.0.0.1:4817/#${link}\n`);
    writeFileSync(asJson, JSON.stringify({ version: 1, filters: { strategy: ['pruning'] } }));
    expect((await run('--view', asText, '--out', join(folder, 'a.svg'))).code).toBe(0);
    expect((await run('--view', asJson, '--out', join(folder, 'b.svg'))).code).toBe(0);
  });

  it('draws at the size and the resolution asked for, with a search and a filter by search', async () => {
    const out = join(folder, 'sized.png');
    const view = 'v=1&q=int8&narrow=quantization&select=publication:gptq';
    const { code, printed } = await run('--view', view, '--out', out, '--size', 'column', '--dpi', '600');
    expect([code, printed]).toEqual([0, expect.stringContaining('int8')]);
    const { width } = PNG.sync.read(readFileSync(out));
    expect(Math.abs(width - (85 / 25.4) * 600)).toBeLessThan(4);
    expect(readPngText(readFileSync(out), 'Description')).toContain('quantization');
  });

  it.each([
    ['no view', ['--out', 'x.svg'], '--view is missing'],
    ['another format', ['--view', 'v=1', '--out', 'x.gif'], 'does not end in'],
    ['an unknown option', ['--view', 'v=1', '--out', 'x.svg', '--wide'], '--wide'],
    ['an unknown size', ['--view', 'v=1', '--out', 'x.svg', '--size', 'poster'], 'poster is none of'],
    ['a number that is none', ['--view', 'v=1', '--out', 'x.svg', '--font', 'big'], 'big is no number'],
    ['a broken link', ['--view', 'v=1&nonsense=1', '--out', 'x.svg'], '"nonsense" means nothing here'],
    ['a file that is not there', ['--view', 'nowhere.svg', '--out', 'x.svg'], 'neither a link nor a file'],
    ['a view of nothing', ['--view', 'v=1&only=', '--out', 'x.svg'], 'shows no node'],
    [
      'a folder that is not there',
      ['--view', 'v=1', '--out', '/nowhere/at/all/x.svg'],
      'could not be written',
    ],
  ])('says what is wrong with %s, and writes no file', async (_fault, argv, why) => {
    const { code, printed } = await run(...argv);
    expect([code, printed]).toEqual([1, expect.stringContaining(why)]);
  });

  it('draws what there is, and names what this corpus does not hold', async () => {
    const { code, printed } = await run(
      '--view',
      'v=1&select=publication:gone',
      '--out',
      join(folder, 'c.svg'),
    );
    expect([code, printed]).toEqual([0, expect.stringContaining('does not hold: publication:gone')]);
  });
});
