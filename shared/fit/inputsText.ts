/** What an estimate was computed from, in words and symbols. */
import type { FitView } from '../view/fitPart.ts';
import { shapesOf } from './estimate.ts';
import { amountText, rangeText } from './fitWords.ts';
import type { FitMachine } from './machine.ts';
import { knownModelById } from './modelShape.ts';

/** "LLaMA-7B", or "a model of 7 B parameters". */
export function modelText({ model, parametersB }: Pick<FitView, 'model' | 'parametersB'>): string {
  return knownModelById(model)?.name ?? `a model of ${amountText(parametersB)} B parameters`;
}

/** "LLaMA-7B: P = 6.7 B, l = 32, h = 4,096, a = 32; s = 2,048, b = 1; N = 1". */
export function inputsText(view: FitView, { count }: Pick<FitMachine, 'count'>): string {
  const shapes = shapesOf(view);
  const extent = (values: readonly number[]) => rangeText(Math.min(...values), Math.max(...values));
  const exact = (values: readonly number[]) =>
    values.length === 1 ? (values[0] ?? 0).toLocaleString('en') : extent(values);
  return [
    `${modelText(view)}: P = ${exact([...new Set(shapes.map(({ parametersB }) => parametersB))])} B`,
    `l = ${exact(shapes.map(({ layers }) => layers))}`,
    `h = ${exact(shapes.map(({ width }) => width))}`,
    `a = ${exact(shapes.map(({ heads }) => heads))}; s = ${view.context.toLocaleString('en')}`,
    `b = ${view.batch.toLocaleString('en')}; N = ${count.toLocaleString('en')}`,
  ].join(', ');
}
