/** How the tables stand: which list, in which order. Kept while the window lives; no part of undo or links. */
import { create } from 'zustand';
import type { Sort } from './column.ts';

export type TableMode = 'publications' | 'techniques';

interface TableSettings {
  readonly mode: TableMode;
  readonly sorts: Readonly<Record<TableMode, Sort>>;
}

export const DEFAULT_TABLE_SETTINGS: TableSettings = {
  mode: 'publications',
  sorts: {
    publications: { column: 'cited-by', direction: 'descending' },
    techniques: { column: 'publications', direction: 'descending' },
  },
};

export const useTableSettings = create<TableSettings>()(() => DEFAULT_TABLE_SETTINGS);

export function setTableMode(mode: TableMode): void {
  useTableSettings.setState({ mode });
}

export function setTableSort(mode: TableMode, sort: Sort): void {
  useTableSettings.setState((settings) => ({ sorts: { ...settings.sorts, [mode]: sort } }));
}
