import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { DetailsPanel } from '../../../renderer/features/details/DetailsPanel.tsx';
import type { EvidenceGrade } from '../../../shared/model/evidence.ts';
import type { NodeId } from '../../../shared/model/ids.ts';
import {
  buildCorpus,
  buildDevice,
  buildPublication,
  buildResult,
  buildTechnique,
} from '../../fixtures/buildCorpus.ts';
import '../../fixtures/jsdomGaps.ts';
import { showCorpus, viewNow } from '../../fixtures/showCorpus.ts';
import { SMALL_CORPUS } from '../../fixtures/smallCorpus.ts';

afterEach(cleanup);

function show(nodeId: NodeId, leastGrade: EvidenceGrade, corpus = SMALL_CORPUS) {
  showCorpus(corpus, { selection: [nodeId], leastGrade });
  render(<DetailsPanel />);
}
function section(title: RegExp) {
  const found = screen.getByRole('button', { name: title }).closest('section');
  if (!found) throw new Error(`no section ${title}`);
  return found;
}

describe('details under a least evidence grade', () => {
  it('say beside each count how many are hidden, and show them on request', async () => {
    show('publication:alpha', 'primary');
    expect(section(/^Results 1$/).textContent).toContain('1 more hidden by the evidence shown');
    await userEvent.click(screen.getByRole('button', { name: '1 more hidden by the evidence shown' }));
    expect(viewNow().leastGrade).toBe('unsourced');
    expect(section(/^Results 2$/).textContent).not.toContain('hidden');
  });

  it('never call hidden what is not reported', () => {
    show('publication:gamma', 'primary');
    const text = section(/^Hardware 0$/).textContent;
    expect(text).toContain('1 hidden by the evidence shown');
    expect(text).not.toContain('not reported');
  });

  it('hide fields of a device whose own evidence is below, and say so in their place', () => {
    const device = buildDevice({
      facts: { grade: 'primary', sources: ['https://example.org'], unsourcedFields: ['memoryGB'] },
    });
    show('hardware:rtx-3090', 'primary', buildCorpus({ hardware: [device] }));
    const facts = section(/^Facts/);
    expect(facts.textContent).not.toContain('24 GB');
    const memory = within(facts).getByText('Memory').closest('div');
    expect(memory?.textContent).toContain('hidden by the evidence shown');
    expect(within(facts).getByText('936 GB/s')).toBeTruthy();
  });

  it('hide statements and the formula of a technique by their own evidence', () => {
    const technique = buildTechnique({
      benefits: ['smaller weights', 'quicker start'],
      costs: ['some accuracy'],
      facts: { grade: 'secondary', sources: ['https://example.org'], unsourcedFields: ['benefits'] },
      formula: { text: 'n x b / 8', source: null, grade: 'unsourced' },
    });
    show('technique:rounding', 'secondary', buildCorpus({ techniques: [technique] }));
    expect(section(/^Benefits 0$/).textContent).toContain('2 hidden by the evidence shown');
    expect(section(/^Costs 1$/).textContent).toContain('some accuracy');
    expect(section(/^Effect on memory/).textContent).toContain('hidden by the evidence shown');
    expect(screen.queryByText('n x b / 8')).toBeNull();
  });
});

describe('completeness in the details', () => {
  it('says how many publications ran on a device and how many report results on it', () => {
    show('hardware:a100', 'unsourced');
    expect(section(/^Publications that ran on it 2$/).textContent).toContain('2 of 4 publications ran on it');
    expect(section(/^Results on it 1$/).textContent).toContain(
      '1 of 4 publications report results on this hardware',
    );
  });

  it('says how many publications on a technique report a result', () => {
    show('technique:pruning-step', 'unsourced');
    expect(section(/^Results 3$/).textContent).toContain(
      '2 of 2 publications that introduce, improve or evaluate it report a result',
    );
  });
});

describe('results in the details', () => {
  it('stand best first in one unit, with the conversion beside the reported value', () => {
    const latency = { metric: 'latency', direction: 'lower-better', baseline: null, model: null } as const;
    const publication = buildPublication({
      results: [
        buildResult({ ...latency, value: 2, unit: 's', hardware: null }),
        buildResult({ ...latency, value: 500, unit: 'ms', hardware: null }),
      ],
    });
    show('publication:alpha', 'unsourced', buildCorpus({ publications: [publication] }));
    const lines = within(section(/^Results 2$/))
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(lines).toEqual(['500 ms', '2 s = 2,000 ms']);
  });

  it('name the publication where several report', () => {
    show('strategy:quantization', 'unsourced');
    expect(screen.queryByText(/in Alpha/)).toBeNull();
    cleanup();
    show('technique:pruning-step', 'unsourced');
    expect(screen.getAllByText(/in Beta/).length).toBe(2);
  });
});

describe('a membership with two sources', () => {
  it('shows each as a link of its own', () => {
    const source = 'https://one.example/a ; https://two.example/b';
    const publication = buildPublication({ membership: { level: 'named-by-summary', source } });
    show('publication:alpha', 'unsourced', buildCorpus({ publications: [publication] }));
    expect(screen.getByRole('button', { name: 'one.example/a' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'two.example/b' })).toBeTruthy();
  });
});
