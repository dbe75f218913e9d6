import { describe, expect, it } from 'vitest';
import { keepEdgesWithEvidence } from '../../../shared/graph/edgesWithEvidence.ts';
import type { GraphEdge, GraphModel } from '../../../shared/graph/graphModel.ts';
import { EVIDENCE_GRADES } from '../../../shared/model/evidence.ts';

const edges = EVIDENCE_GRADES.map(
  (grade): GraphEdge => ({
    id: `cites|publication:a|publication:${grade}`,
    kind: 'cites',
    source: 'publication:a',
    target: `publication:${grade}`,
    grade,
    introduces: false,
  }),
);
const graph: GraphModel = { nodes: [], edges };

describe('edges under a least evidence grade', () => {
  it('keep those that meet it, in order', () => {
    expect(keepEdgesWithEvidence(graph, 'primary').edges.map(({ grade }) => grade)).toEqual(['primary']);
    expect(keepEdgesWithEvidence(graph, 'secondary').edges.map(({ grade }) => grade)).toEqual([
      'primary',
      'secondary',
    ]);
  });

  it('leave the graph itself alone when all are shown', () => {
    expect(keepEdgesWithEvidence(graph, 'unsourced')).toBe(graph);
  });
});
