/** The figure command, apart from the process it runs in: reads a view, draws its figure, writes the file. */
import type { BuiltBundle } from '../../electron/build/buildBundle.ts';
import { writeFileAtomically } from '../../electron/main/atomicWrite.ts';
import type { CorpusBundle } from '../../shared/corpus/bundle.ts';
import { type AppError, fail, messageOf, type Result } from '../../shared/lib/result.ts';
import { selectExportFigure } from '../state/exportFigure.ts';
import { type FigureArgs, parseFigureArgs } from './figureArgs.ts';
import { readView } from './readView.ts';
import { stateOfView } from './stateOfView.ts';
import { writeFigure } from './writeFigure.ts';

type Print = (line: string) => void;

/**
 * @param readBundle what reads and bundles the corpus; called only for arguments that can be understood
 * @returns the exit code: 0 when the file was written, 1 when not, with the reason printed
 */
export async function runFigure(
  readBundle: () => BuiltBundle,
  argv: readonly string[],
  print: Print,
): Promise<0 | 1> {
  const args = parseFigureArgs(argv);
  const written = args.ok ? await draw(readBundle, args.value, print) : args;
  if (written.ok) return 0;
  printError(written.error, print);
  return 1;
}

async function draw(readBundle: () => BuiltBundle, args: FigureArgs, print: Print): Promise<Result<true>> {
  const value = await readView(args.view);
  if (!value.ok) return value;
  const { manifest, files } = readBundle();
  const bundle = JSON.parse(files[manifest.bundleUrl] ?? 'null') as CorpusBundle;
  const shown = stateOfView(bundle, manifest.hash, value.value);
  if (!shown.ok) return shown;
  const { state, dropped } = shown.value;
  if (dropped.length > 0) print(`This corpus does not hold: ${dropped.join(', ')}. The rest is drawn.`);
  const date = args.date ?? bundle.corpus.manifest.date;
  const { figure } = selectExportFigure(state, { ...args, date });
  if (!figure.groups.some(({ id, marks }) => id === 'nodes' && marks.length > 0)) {
    return fail('figure/empty', 'The view shows no node, so there is nothing to draw.', {
      kept: 'No file was written.',
      hint: 'Look at the view in the app: its filters or its scope leave nothing.',
    });
  }
  const bytes = await writeFigure(args.format, figure, args.settings, date);
  if (!bytes.ok) return bytes;
  try {
    await writeFileAtomically(args.out, bytes.value);
  } catch (thrown) {
    return fail('figure/not-written', `${args.out} could not be written: ${messageOf(thrown)}.`, {
      kept: 'What was there before is as it was.',
    });
  }
  print(`${args.out}: ${figure.description}`);
  return { ok: true, value: true };
}

function printError({ message, kept, hint }: AppError, print: Print): void {
  for (const line of [message, kept, hint]) if (line) print(line);
}
