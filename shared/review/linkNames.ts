/** Finds the names of entities in running text, so that the text can be read as it is and its names be followed. */
import type { NodeId } from '../model/ids.ts';

export interface TextPart {
  readonly text: string;
  /** The entity that the text names; null for the words between names. */
  readonly nodeId: NodeId | null;
}

export interface EntityName {
  readonly name: string;
  readonly nodeId: NodeId;
}

/**
 * The text in parts, in order and without loss: joined they are the text again. A name counts where it
 * stands as a whole word and in the same case; of two names at one place the longer wins, and each entity
 * is linked at its first mention only.
 */
export function linkNames(text: string, names: readonly EntityName[]): readonly TextPart[] {
  const longestFirst = names
    .filter(({ name }) => name !== '')
    .sort((left, right) => right.name.length - left.name.length);
  if (longestFirst.length === 0) return [{ text, nodeId: null }];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${longestFirst.map(({ name }) => escapePattern(name)).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  const nodeIdByName = new Map(longestFirst.map(({ name, nodeId }) => [name, nodeId]));
  const linked = new Set<NodeId>();
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: name, index: start } of text.matchAll(pattern)) {
    const nodeId = nodeIdByName.get(name);
    if (nodeId === undefined || linked.has(nodeId)) continue;
    linked.add(nodeId);
    if (start > end) parts.push({ text: text.slice(end, start), nodeId: null });
    parts.push({ text: name, nodeId });
    end = start + name.length;
  }
  if (end < text.length || parts.length === 0) parts.push({ text: text.slice(end), nodeId: null });
  return parts;
}

/** The text as a pattern that matches it and nothing else. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
