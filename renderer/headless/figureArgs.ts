/** What the command line asks of a figure. */
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { SCOPES, type ScopeId } from '../../shared/export/exportScope.ts';
import {
  DEFAULT_FIGURE,
  type FigureSettings,
  type ScreenSize,
  withSize,
} from '../../shared/figure/figureSettings.ts';
import { FIGURE_SIZES, RESOLUTIONS_DPI } from '../../shared/figure/figureSize.ts';
import { LEGEND_PLACES } from '../../shared/figure/legendPlaces.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';

export const FIGURE_FORMATS = ['svg', 'png', 'pdf'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export interface FigureArgs {
  /** A deep link, or the path of a file that holds a view. */
  readonly view: string;
  readonly out: string;
  readonly format: FigureFormat;
  readonly scope: ScopeId;
  readonly settings: FigureSettings;
  readonly screen: ScreenSize;
  /** `YYYY-MM-DD`; null for the date of the corpus, so that the same input gives the same bytes on any day. */
  readonly date: string | null;
}

export const FIGURE_USAGE = `npm run figure -- --view "<deep link or file>" --out figure.svg|png|pdf

  --view     a link as "Copy link" gives it, or a file: an exported figure, a link in a text file, a view as JSON
  --out      where to write; the ending says the format
  --size     ${FIGURE_SIZES.map(({ id }) => id).join(', ')}        (window)
  --font     points of the smallest text, for sizes in print         (as usual for the size)
  --dpi      ${RESOLUTIONS_DPI.join(', ')}, for PNG in print                        (300)
  --scale    pixels a px, for PNG as on screen, 1 to 4               (2)
  --theme    light, dark                                             (light)
  --legend   ${LEGEND_PLACES.map(({ id }) => id).join(', ')}
             (below)
  --scope    ${SCOPES.map(({ id }) => id).join(', ')}                 (visible)
  --width, --height   of the graph as on screen, in px               (1200, 800)
  --no-caption        leaves the caption out of the picture
  --date     day that the caption names, YYYY-MM-DD                  (date of the corpus)`;

/** The arguments after the name of the command; `figure/usage` says which of them is wrong. */
export function parseFigureArgs(argv: readonly string[]): Result<FigureArgs> {
  let values: Readonly<Record<string, string | boolean | undefined>>;
  try {
    const text = { type: 'string' } as const;
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        ...{ view: text, out: text, size: text, font: text, dpi: text, scale: text, theme: text },
        ...{ legend: text, scope: text, width: text, height: text, date: text },
        'no-caption': { type: 'boolean' },
      },
    }));
  } catch (thrown) {
    return usage(messageOf(thrown));
  }
  const textOf = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined);
  const faults: string[] = [];
  const oneOf = <Id extends string>(name: string, ids: readonly Id[], otherwise: Id): Id => {
    const given = textOf(name);
    if (given === undefined) return otherwise;
    const found = ids.find((id) => id === given);
    if (found === undefined) faults.push(`--${name} ${given} is none of ${ids.join(', ')}`);
    return found ?? otherwise;
  };
  const numberOf = (name: string, least: number, most: number, otherwise: number): number => {
    const given = textOf(name);
    if (given === undefined) return otherwise;
    const number = Number(given);
    if (number >= least && number <= most) return number;
    faults.push(`--${name} ${given} is no number from ${least} to ${most}`);
    return otherwise;
  };
  const [view, out] = [textOf('view'), textOf('out')];
  if (!view) faults.push('--view is missing');
  if (!out) faults.push('--out is missing');
  const format = FIGURE_FORMATS.find(
    (it) =>
      it ===
      extname(out ?? '')
        .slice(1)
        .toLowerCase(),
  );
  if (out && !format) faults.push(`--out ${out} does not end in .svg, .png or .pdf`);
  const date = textOf('date') ?? null;
  if (date !== null && Number.isNaN(Date.parse(`${date}T00:00:00Z`)))
    faults.push(`--date ${date} is no date`);
  const dpi = RESOLUTIONS_DPI.find((it) => it === numberOf('dpi', 1, 1200, 300));
  if (dpi === undefined) faults.push(`--dpi is none of ${RESOLUTIONS_DPI.join(', ')}`);
  const size = oneOf(
    'size',
    FIGURE_SIZES.map(({ id }) => id),
    'window',
  );
  const settings = withSize(DEFAULT_FIGURE, size);
  const parsed = {
    scope: oneOf(
      'scope',
      SCOPES.map(({ id }) => id),
      'visible',
    ),
    settings: {
      ...settings,
      minFontPt: numberOf('font', 4, 40, settings.minFontPt),
      dpi: dpi ?? settings.dpi,
      scale: numberOf('scale', 1, 4, settings.scale),
      scheme: oneOf('theme', ['light', 'dark'], settings.scheme),
      legendPlace: oneOf(
        'legend',
        LEGEND_PLACES.map(({ id }) => id),
        'below',
      ),
      withCaption: values['no-caption'] !== true,
    },
    screen: { width: numberOf('width', 100, 20_000, 1200), height: numberOf('height', 100, 20_000, 800) },
    date,
  };
  return faults.length > 0 || !view || !out || !format
    ? usage(faults.join('; '))
    : ok({ view, out, format, ...parsed });
}

function usage(fault: string): Result<never> {
  return fail('figure/usage', `The figure cannot be drawn: ${fault}.`, {
    kept: 'No file was written.',
    hint: FIGURE_USAGE,
  });
}
