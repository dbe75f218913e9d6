/** Turns measurements into what a person reads: medians, percentiles, the machine, a Markdown table. */
import { cpus, loadavg, platform, release, totalmem } from 'node:os';

export interface Row {
  readonly measure: string;
  /** With its unit. */
  readonly value: string;
}

/** The middle value, or the mean of the two middle ones. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The smallest value that at least this share of the values does not exceed (nearest rank). NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(2) : ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} kB`;
}

/** What the figures depend on: processor, memory, system, and how busy the machine is just now. */
export function describeMachine(): string {
  const [first] = cpus();
  const load = loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
  return (
    `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}, Node ${process.versions.node}, ` +
    `load average ${load}`
  );
}

export function toMarkdownTable(rows: readonly Row[]): string {
  return ['| measure | value |', '|---|---|', ...rows.map((row) => `| ${row.measure} | ${row.value} |`)].join(
    '\n',
  );
}
