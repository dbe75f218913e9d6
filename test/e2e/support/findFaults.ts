/** What axe finds wrong for those who use assistive technology. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE_FILE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Fault {
  readonly id: string;
  readonly impact: string | null;
  readonly targets: readonly string[];
}

/** The faults that axe calls serious or critical. */
export async function findFaults(page: Page): Promise<readonly Fault[]> {
  await page.evaluate(await readFile(AXE_FILE, 'utf8'));
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({
        id,
        impact: impact ?? null,
        targets: nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`),
      }));
  });
}
