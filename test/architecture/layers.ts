/**
 * Who may import whom, as data: for each folder, the folders and the packages that its files may import,
 * type and value imports alike. A folder may always import from itself. A new folder is added here, with
 * as little as it needs; see layers.test.ts for what is checked.
 */

export interface Layer {
  /** From the root; `*` stands for one folder name. */
  readonly folder: string;
  readonly folders: readonly string[];
  /** By their names; `node:` stands for everything that comes with Node. */
  readonly packages: readonly string[];
}

/** The vocabulary, free of any host. */
const CORE = ['shared/lib', 'shared/model', 'shared/network'];

/** What a part of the window is drawn with. */
const UI = ['react', 'react-aria-components', 'lucide-react'];

/** What a part of the window may know. */
const WINDOW = [
  ...CORE,
  'shared/bridge',
  'shared/chart',
  'shared/compare',
  'shared/corpus',
  'shared/export',
  'shared/facets',
  'shared/figure',
  'shared/fit',
  'shared/gapmap',
  'shared/graph',
  'shared/hardware',
  'shared/review',
  'shared/search',
  'shared/stack',
  'shared/table',
  'shared/user',
  'shared/view',
  'shared/worker',
  'renderer/components',
  'renderer/state',
];

export const LAYERS: readonly Layer[] = [
  { folder: 'shared/lib', folders: [], packages: [] },
  { folder: 'shared/model', folders: ['shared/lib'], packages: [] },
  {
    folder: 'shared/network',
    folders: ['shared/lib', 'shared/model'],
    packages: ['graphology', 'graphology-communities-louvain'],
  },
  { folder: 'shared/worker', folders: ['shared/lib'], packages: [] },
  { folder: 'shared/bridge', folders: ['shared/lib'], packages: ['zod'] },
  { folder: 'shared/view', folders: [...CORE, 'shared/facets'], packages: ['zod'] },
  {
    folder: 'shared/facets',
    folders: [...CORE, 'shared/compare', 'shared/hardware', 'shared/view'],
    packages: [],
  },
  { folder: 'shared/hardware', folders: [...CORE, 'shared/compare'], packages: [] },
  { folder: 'shared/search', folders: [...CORE, 'shared/compare'], packages: ['lunr'] },
  { folder: 'shared/compare', folders: [...CORE, 'shared/facets'], packages: [] },
  { folder: 'shared/table', folders: [...CORE, 'shared/compare', 'shared/export'], packages: [] },
  {
    folder: 'shared/chart',
    folders: [
      ...CORE,
      'shared/compare',
      'shared/facets',
      'shared/figure',
      'shared/graph',
      'shared/table',
      'shared/view',
    ],
    packages: ['d3-scale'],
  },
  {
    folder: 'shared/fit',
    folders: [...CORE, 'shared/compare', 'shared/hardware', 'shared/table', 'shared/view'],
    packages: [],
  },
  {
    folder: 'shared/stack',
    folders: [...CORE, 'shared/compare', 'shared/facets', 'shared/table', 'shared/view'],
    packages: [],
  },
  {
    folder: 'shared/gapmap',
    folders: [...CORE, 'shared/compare', 'shared/facets', 'shared/hardware', 'shared/table', 'shared/view'],
    packages: [],
  },
  {
    folder: 'shared/graph',
    folders: [...CORE, 'shared/facets', 'shared/view'],
    packages: ['graphology', 'graphology-layout-forceatlas2', 'graphology-layout-noverlap'],
  },
  {
    folder: 'shared/figure',
    folders: [...CORE, 'shared/facets', 'shared/graph', 'shared/view'],
    packages: ['@cantoo/pdf-lib', 'fontkit', 'zod'],
  },
  {
    folder: 'shared/export',
    folders: [...CORE, 'shared/compare', 'shared/figure', 'shared/graph', 'shared/view'],
    packages: [],
  },
  {
    folder: 'shared/review',
    folders: [...CORE, 'shared/compare', 'shared/corpus', 'shared/facets', 'shared/table', 'shared/view'],
    packages: [],
  },
  { folder: 'shared/user', folders: [...CORE, 'shared/figure', 'shared/graph'], packages: ['zod'] },
  {
    folder: 'shared/import',
    folders: ['shared/lib', 'shared/model'],
    packages: ['@retorquere/bibtex-parser', 'papaparse'],
  },
  {
    folder: 'shared/corpus',
    folders: [...CORE, 'shared/graph', 'shared/import'],
    packages: ['zod', '@noble/hashes'],
  },

  {
    folder: 'electron/build',
    folders: [...CORE, 'shared/corpus', 'shared/graph', 'shared/import', 'shared/search'],
    packages: ['node:', 'vite', 'zod'],
  },
  { folder: 'electron/start', folders: [], packages: ['node:', 'playwright-core'] },
  {
    folder: 'electron/main',
    folders: ['electron/start', 'shared/bridge', 'shared/lib'],
    packages: ['electron', 'node:', 'zod'],
  },
  { folder: 'electron/preload', folders: ['shared/bridge', 'shared/lib'], packages: ['electron'] },

  {
    folder: 'renderer',
    folders: [
      ...WINDOW,
      'renderer/app',
      'renderer/bridge',
      'renderer/storage',
      'renderer/styles',
      'renderer/workers',
    ],
    packages: ['react', 'react-dom', '@fontsource-variable/inter', 'virtual:corpus'],
  },
  {
    folder: 'renderer/app',
    folders: [
      ...WINDOW,
      'renderer/bridge',
      'renderer/features/*',
      'renderer/graph',
      'renderer/storage',
      'renderer/styles',
      'renderer/workers',
    ],
    packages: [...UI, 'react-resizable-panels'],
  },
  {
    folder: 'renderer/features/notes',
    folders: WINDOW,
    packages: [...UI, 'zustand', 'marked'],
  },
  {
    folder: 'renderer/features/*',
    folders: [...WINDOW, 'renderer/bridge', 'renderer/figure', 'renderer/graph', 'renderer/workers'],
    packages: [...UI, 'zustand'],
  },
  {
    folder: 'renderer/figure',
    folders: [...WINDOW, 'renderer/bridge', 'renderer/workers'],
    packages: [],
  },
  {
    folder: 'renderer/components',
    folders: [...WINDOW, 'renderer/bridge'],
    packages: [...UI, 'fflate'],
  },
  {
    folder: 'renderer/graph',
    folders: [
      ...CORE,
      'shared/figure',
      'shared/graph',
      'shared/view',
      'renderer/components',
      'renderer/state',
    ],
    packages: ['cytoscape', 'react'],
  },
  {
    folder: 'renderer/state',
    folders: [...WINDOW, 'renderer/graph', 'renderer/storage'],
    packages: ['react', 'zod', 'zustand'],
  },
  {
    folder: 'renderer/storage',
    folders: [...CORE, 'shared/corpus', 'shared/user', 'shared/view', 'shared/worker'],
    packages: ['dexie', 'zod'],
  },
  {
    folder: 'renderer/workers',
    folders: [
      ...CORE,
      'shared/corpus',
      'shared/figure',
      'shared/graph',
      'shared/search',
      'shared/worker',
      'renderer/storage',
    ],
    packages: ['cytoscape', '@expo-google-fonts/inter'],
  },
  {
    folder: 'renderer/headless',
    folders: [...WINDOW, 'electron/build', 'electron/main'],
    packages: ['node:', '@resvg/resvg-wasm'],
  },
  { folder: 'renderer/styles', folders: [], packages: [] },
  { folder: 'renderer/bridge', folders: ['shared/bridge', 'shared/lib'], packages: [] },
];

/** Packages that only some folders may use, whatever the table above is changed to. */
export const CONFINED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  cytoscape: ['renderer/graph', 'renderer/workers'],
  dexie: ['renderer/storage'],
  electron: ['electron/main', 'electron/preload'],
  lunr: ['shared/search'],
};

/** The files that may ask for something over HTTP; what they may reach, the policy decides. */
export const FETCHING_FILES: readonly string[] = [
  'electron/start/browserHost.mjs',
  'renderer/app/*',
  'renderer/workers/*',
];
