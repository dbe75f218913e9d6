/**
 * The parts of a deep link, one entry for each: how a field of the view state is written as values of a key, and
 * how it is read back. A new field of the state needs an entry here to be in links.
 */
import { sameValue } from '../lib/sameValue.ts';
import type { ViewPart } from './viewPart.ts';
import { PART_IDS, type PartId, type PartStates, VIEW_PARTS } from './viewParts.ts';
import { DEFAULT_VIEW, LAYOUT_IDS, TABLE_IDS, type ViewState } from './viewState.ts';

/** A state as a link spells it out, unchecked. */
export type RawView = Record<string, unknown>;

export interface LinkField {
  readonly key: string;
  readonly prefix?: never;
  /** One pair is written for each value; none where the field has its default. */
  readonly write: (view: ViewState) => readonly string[];
  /** Takes one value into the raw state; called for each in the order of the link. */
  readonly read: (raw: RawView, value: string) => void;
}

/** A field whose keys are a prefix and a name: `f.hardware`. */
export interface NamedLinkField {
  readonly prefix: string;
  readonly key?: never;
  /** Name and value of each pair. */
  readonly write: (view: ViewState) => readonly (readonly [string, string])[];
  readonly read: (raw: RawView, name: string, value: string) => void;
}

/** A field that is one text or null, written as it is. */
function textField(key: string, field: keyof ViewState): LinkField {
  return {
    key,
    write: (view) => (view[field] === DEFAULT_VIEW[field] ? [] : [String(view[field])]),
    read: (raw, value) => {
      raw[field] = value;
    },
  };
}

/** A number; reading what is none gives NaN, which the check of the content refuses. */
function numberField(key: string, field: keyof ViewState): LinkField {
  return {
    ...textField(key, field),
    read: (raw, value) => {
      raw[field] = Number(value);
    },
  };
}

/** A yes or no that is written as a word where it is yes. */
function flagField(key: string, field: keyof ViewState, word: string): LinkField {
  return {
    key,
    write: (view) => (view[field] === true ? [word] : []),
    read: (raw, value) => {
      raw[field] = value === word;
    },
  };
}

/** Values by facet, one pair for each value. */
function filtersField(prefix: string, field: 'filters' | 'excluded'): NamedLinkField {
  return {
    prefix,
    write: (view) =>
      Object.keys(view[field])
        .sort()
        .flatMap((facet) => (view[field][facet] ?? []).map((value) => [facet, value] as const)),
    read: (raw, facet, value) => {
      const filters = new Map<string, readonly string[]>(Object.entries(partOf(raw[field])));
      raw[field] = Object.fromEntries(filters.set(facet, [...(filters.get(facet) ?? []), value]));
    },
  };
}

/** What an id may consist of to be joined with others: it then cannot be taken for several. */
const JOINED_ID = /^[\p{L}\p{N}._-]+$/u;

/** A list of nodes: neighbours in the list of one kind share a pair, `publication:gptq,flexgen`. */
function nodesField(key: string, field: 'selection' | 'hidden' | 'openClusters' | 'neighboursOf'): LinkField {
  return {
    key,
    write: (view) => joinIds(view[field]),
    read: (raw, value) => {
      raw[field] = [...((raw[field] as readonly string[] | undefined) ?? []), ...splitIds(value)];
    },
  };
}

function joinIds(ids: readonly string[]): readonly string[] {
  const values: string[] = [];
  let kindBefore: string | null = null;
  for (const id of ids) {
    const colon = id.indexOf(':');
    const kind = JOINED_ID.test(id.slice(colon + 1)) ? id.slice(0, colon) : null;
    if (kind !== null && kind === kindBefore) values.push(`${values.pop()},${id.slice(colon + 1)}`);
    else values.push(id);
    kindBefore = kind;
  }
  return values;
}

function splitIds(value: string): readonly string[] {
  const colon = value.indexOf(':');
  const ids = value.slice(colon + 1).split(',');
  const kind = value.slice(0, colon + 1);
  return ids.every((id) => JOINED_ID.test(id)) ? ids.map((id) => kind + id) : [value];
}

/** A list of texts, one pair for each. */
function listField(key: string, field: 'comparison' | 'matchAll' | 'searches'): LinkField {
  return {
    key,
    write: (view) => view[field],
    read: (raw, value) => {
      raw[field] = [...((raw[field] as readonly string[] | undefined) ?? []), value];
    },
  };
}

/** One end of the path, where it is chosen. */
function pathEnd(end: 'from' | 'to'): LinkField {
  return {
    key: end,
    write: ({ path }) => (path?.[end] ? [path[end]] : []),
    read: (raw, value) => {
      raw.path = { from: null, to: null, ...partOf(raw.path), [end]: value };
    },
  };
}

/** What was read of a field so far. */
function partOf(value: unknown): object {
  return (value as object | undefined) ?? {};
}

/** The fields of a part: `gap.columns=metric`. */
function partField<Id extends PartId>(id: Id): NamedLinkField {
  const { prefix, forms, defaults }: ViewPart<PartStates[Id]> = VIEW_PARTS[id];
  const names = Object.keys(forms) as (keyof PartStates[Id] & string)[];
  return {
    prefix,
    write: (view) =>
      names.flatMap((name) => {
        const value: unknown = view[id][name];
        if (value === null || sameValue(value, defaults[name])) return [];
        return [value].flat().map((text) => [name, String(text)] as const);
      }),
    read: (raw, name, value) => {
      const part = new Map<string, unknown>(Object.entries({ ...defaults, ...partOf(raw[id]) }));
      raw[id] = Object.fromEntries(part.set(name, readForm(part.get(name))));

      function readForm(before: unknown): unknown {
        const form = names.some((it) => it === name) ? forms[name as keyof PartStates[Id]] : 'text';
        if (form === 'list') return [...((before as readonly string[] | undefined) ?? []), value];
        if (form === 'number') return Number(value);
        return form === 'flag' ? value === 'true' : value;
      }
    },
  };
}

/** In the order of the link. */
export const LINK_FIELDS: readonly (LinkField | NamedLinkField)[] = [
  textField('view', 'view'),
  textField('q', 'query'),
  filtersField('f.', 'filters'),
  filtersField('not.', 'excluded'),
  listField('all', 'matchAll'),
  {
    prefix: 'range.',
    write: ({ ranges }) =>
      Object.keys(ranges)
        .sort()
        .map((facet) => [facet, (ranges[facet] ?? []).map((bound) => bound ?? '').join('..')] as const),
    read: (raw, facet, value) => {
      const [least = '', most = ''] = value.split('..');
      const bounds = [least, most].map((bound) => (bound === '' ? null : Number(bound)));
      raw.ranges = Object.fromEntries([...Object.entries(partOf(raw.ranges)), [facet, bounds]]);
    },
  },
  listField('narrow', 'searches'),
  textField('evidence', 'leastGrade'),
  {
    key: 'kinds',
    write: ({ graphKinds }) =>
      graphKinds.length < DEFAULT_VIEW.graphKinds.length ? [graphKinds.join('.')] : [],
    read: (raw, value) => {
      raw.graphKinds = value === '' ? [] : value.split('.');
    },
  },
  textField('projection', 'projection'),
  {
    key: 'together',
    write: ({ projectionOptions: { threshold } }) => (threshold === null ? [] : [String(threshold)]),
    read: (raw, value) => {
      raw.projectionOptions = {
        ...DEFAULT_VIEW.projectionOptions,
        ...partOf(raw.projectionOptions),
        threshold: Number(value),
      };
    },
  },
  {
    key: 'normalisation',
    write: ({ projectionOptions: { normalisation } }) =>
      normalisation === DEFAULT_VIEW.projectionOptions.normalisation ? [] : [normalisation],
    read: (raw, value) => {
      raw.projectionOptions = {
        ...DEFAULT_VIEW.projectionOptions,
        ...partOf(raw.projectionOptions),
        normalisation: value,
      };
    },
  },
  textField('layout', 'layout'),
  textField('centre', 'layoutCentre'),
  textField('lanes', 'laneBy'),
  textField('blocks', 'gridBy'),
  textField('size', 'sizeBy'),
  textField('colour', 'colourBy'),
  textField('lines', 'edgeRoute'),
  flagField('filtered', 'dimFiltered', 'dimmed'),
  nodesField('hide', 'hidden'),
  {
    key: 'only',
    write: ({ keptOnly }) => (keptOnly?.length === 0 ? [''] : joinIds(keptOnly ?? [])),
    read: (raw, value) => {
      const kept = (raw.keptOnly as readonly string[] | undefined) ?? [];
      raw.keptOnly = value === '' ? kept : [...kept, ...splitIds(value)];
    },
  },
  {
    key: 'pin',
    write: ({ pins }) =>
      LAYOUT_IDS.flatMap((layout) =>
        Object.entries(pins[layout] ?? {}).map(([id, { x, y }]) => `${layout},${x},${y},${id}`),
      ),
    read: (raw, value) => {
      const [layout = '', x, y, ...id] = value.split(',');
      const pins = new Map(Object.entries(partOf(raw.pins)));
      const places = new Map<string, unknown>(Object.entries(pins.get(layout) ?? {}));
      places.set(id.join(','), { x: Number(x), y: Number(y) });
      raw.pins = Object.fromEntries(pins.set(layout, Object.fromEntries(places)));
    },
  },
  numberField('nodes', 'nodeLimit'),
  nodesField('open', 'openClusters'),
  nodesField('around', 'neighboursOf'),
  {
    key: 'path',
    write: ({ path }) => (path === null ? [] : [path.kind]),
    read: (raw, value) => {
      raw.path = { from: null, to: null, ...partOf(raw.path), kind: value };
    },
  },
  pathEnd('from'),
  pathEnd('to'),
  nodesField('select', 'selection'),
  textField('focus', 'focus'),
  numberField('depth', 'focusDepth'),
  textField('direction', 'focusDirection'),
  listField('compare', 'comparison'),
  flagField('equal', 'hideEqualRows', 'hidden'),
  textField('table', 'table'),
  {
    prefix: 'sort.',
    write: ({ tableSorts }) =>
      TABLE_IDS.flatMap((table) => {
        const { column, direction } = tableSorts[table];
        const isDefault = sameValue(tableSorts[table], DEFAULT_VIEW.tableSorts[table]);
        return isDefault ? [] : [[table, `${direction === 'descending' ? '-' : ''}${column}`] as const];
      }),
    read: (raw, table, value) => {
      const isDescending = value.startsWith('-');
      const sort = {
        column: isDescending ? value.slice(1) : value,
        direction: isDescending ? 'descending' : 'ascending',
      };
      const sorts = { ...DEFAULT_VIEW.tableSorts, ...partOf(raw.tableSorts) };
      raw.tableSorts = Object.fromEntries([...Object.entries(sorts), [table, sort]]);
    },
  },
  ...PART_IDS.map(partField),
];
