/**
 * What a user makes and keeps: views and searches with a name, and notes, tags and marks on anything the
 * corpus holds. The shapes are checked wherever they come in: from the database, from a file.
 */
import { z } from 'zod';
import { type NodeId, parseNodeId } from '../model/ids.ts';
import { type Thumbnail, thumbnailSchema } from './thumbnail.ts';

/** How a reader stands to something: wants to read it, has read it, holds it to be central. */
export const MARKS = ['to-read', 'read', 'key'] as const;
export type Mark = (typeof MARKS)[number];

export const MAX_NAME_LENGTH = 120;
export const MAX_VIEW_NOTE_LENGTH = 2000;
export const MAX_NOTE_LENGTH = 50_000;
export const MAX_QUERY_LENGTH = 1000;

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** A view state as it was kept; parseViewState decides what of it can be shown. */
  readonly view: Readonly<Record<string, unknown>>;
  readonly thumbnail: Thumbnail | null;
  /** Place in the list, lowest first; places need not be neighbours. */
  readonly order: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** As it was typed; whether it can be run, the search says. */
  readonly query: string;
  /** Place in the list, lowest first; places need not be neighbours. */
  readonly order: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface Annotation {
  readonly nodeId: NodeId;
  /** Markdown. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly mark: Mark | null;
  readonly updatedAt: string;
}

/** The kinds of record, by the name of their table. */
export interface UserRecords {
  readonly savedViews: SavedView;
  readonly savedSearches: SavedSearch;
  readonly annotations: Annotation;
}

export type UserTable = keyof UserRecords;

export const USER_TABLES = [
  'savedViews',
  'savedSearches',
  'annotations',
] as const satisfies readonly UserTable[];

export type UserData = { readonly [T in UserTable]: readonly UserRecords[T][] };

export const EMPTY_USER_DATA: UserData = { savedViews: [], savedSearches: [], annotations: [] };

const moment = z.iso.datetime();

const savedViewSchema = z.object({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(MAX_NAME_LENGTH),
  note: z.string().max(MAX_VIEW_NOTE_LENGTH),
  view: z.record(z.string(), z.unknown()),
  thumbnail: thumbnailSchema.nullable().catch(null),
  order: z.number(),
  createdAt: moment,
  updatedAt: moment,
});

const savedSearchSchema = z.object({
  id: z.string().min(1).max(100),
  name: z.string().min(1).max(MAX_NAME_LENGTH),
  query: z.string().min(1).max(MAX_QUERY_LENGTH),
  order: z.number(),
  createdAt: moment,
  updatedAt: moment,
});

const annotationSchema = z.object({
  nodeId: z.custom<NodeId>((value) => typeof value === 'string' && parseNodeId(value) !== null),
  note: z.string().max(MAX_NOTE_LENGTH),
  tags: z.array(z.string().min(1)).max(1000),
  mark: z.enum(MARKS).nullable(),
  updatedAt: moment,
});

/** The saved view, or null when the value is none. A thumbnail that cannot be read is left out. */
export function parseSavedView(value: unknown): SavedView | null {
  return savedViewSchema.safeParse(value).data ?? null;
}

/** The saved search, or null when the value is none. */
export function parseSavedSearch(value: unknown): SavedSearch | null {
  return savedSearchSchema.safeParse(value).data ?? null;
}

/** The annotation, or null when the value is none. Whether a corpus holds its node is another matter. */
export function parseAnnotation(value: unknown): Annotation | null {
  return annotationSchema.safeParse(value).data ?? null;
}

/** Whether there is nothing in it, so that it need not be kept. */
export function isEmptyAnnotation({ note, tags, mark }: Annotation): boolean {
  return note.trim() === '' && tags.length === 0 && mark === null;
}

/** How the records of each table are read and told apart. */
export const RECORD_KINDS: {
  readonly [T in UserTable]: {
    readonly parse: (value: unknown) => UserRecords[T] | null;
    readonly keyOf: (record: UserRecords[T]) => string;
  };
} = {
  savedViews: { parse: parseSavedView, keyOf: ({ id }) => id },
  savedSearches: { parse: parseSavedSearch, keyOf: ({ id }) => id },
  annotations: { parse: parseAnnotation, keyOf: ({ nodeId }) => nodeId },
};

interface Listed {
  readonly id: string;
  readonly order: number;
  readonly createdAt: string;
}

/** In the order of the list; things of the same place by age, then id, so that two windows agree. */
export function inListOrder<T extends Listed>(items: readonly T[]): readonly T[] {
  return [...items].sort(
    (a, b) =>
      a.order - b.order ||
      Date.parse(a.createdAt) - Date.parse(b.createdAt) ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}
