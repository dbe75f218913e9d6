/** The jobs of the layout worker: places for the nodes of a graph, with measured progress and a way out, and bundles. */
import { type BundleSpec, type Bundles, bundleInSteps } from '../../shared/graph/bundleEdges.ts';
import { arrangeInSteps } from '../../shared/graph/layoutRegistry.ts';
import type { Layout, LayoutSpec } from '../../shared/graph/layouts/layoutSpec.ts';
import { fail, ok, type Result } from '../../shared/lib/result.ts';
import type { JobContext, Jobs } from '../../shared/worker/workerProtocol.ts';

async function arrange(spec: LayoutSpec, { report, isCancelled }: JobContext): Promise<Result<Layout>> {
  const steps = arrangeInSteps(spec);
  for (;;) {
    const step = steps.next();
    if (step.done) return ok(step.value);
    report({ phase: 'Arranging the graph', done: Math.round(step.value * 100), total: 100 });
    await nextTurn();
    if (isCancelled()) return fail('worker/cancelled', 'Arranging the graph was stopped.');
  }
}

/** So many lines are bundled between two looks at whether that was called off. */
const LINES_A_LOOK = 100;

async function bundle(spec: BundleSpec, { isCancelled }: JobContext): Promise<Result<Bundles>> {
  const steps = bundleInSteps(spec);
  for (let done = 1; ; done += 1) {
    const step = steps.next();
    if (step.done) return ok(step.value);
    if (done % LINES_A_LOOK > 0) continue;
    await nextTurn();
    if (isCancelled()) return fail('worker/cancelled', 'Bundling the lines was stopped.');
  }
}

/** Lets a message that came in meanwhile, such as a cancellation, be heard. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

export const layoutJobs = { arrange, bundle } satisfies Jobs;
