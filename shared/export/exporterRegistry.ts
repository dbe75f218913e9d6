/**
 * The formats of the export dialog. A new one is one more entry here and a writer in the table of its group:
 * `encodeFigure` in the renderer for figures, `REFERENCE_WRITERS` for references, `RESULT_WRITERS` for results,
 * `GRAPH_WRITERS` for graph data.
 */

/** What a file holds: the picture, the publications behind it, what these report, or its nodes and edges as data. */
export const EXPORT_GROUPS = [
  { id: 'figure', name: 'Figure' },
  { id: 'references', name: 'References' },
  { id: 'results', name: 'Results' },
  { id: 'graph', name: 'Graph data' },
] as const;
export type ExportGroup = (typeof EXPORT_GROUPS)[number]['id'];

interface ExporterSpec {
  readonly id: string;
  readonly group: ExportGroup;
  readonly name: string;
  readonly description: string;
  /** What the proposed file name says the file holds. */
  readonly fileStem: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether the figure is turned into pixels, so that a scale must be chosen. */
  readonly raster: boolean;
  /** For graph data: which of the two are in the file. */
  readonly holds?: readonly ('nodes' | 'edges')[];
}

export const EXPORTERS = [
  {
    id: 'svg',
    group: 'figure',
    name: 'SVG',
    description: 'Vector: sharp at any size, text stays text',
    fileStem: 'graph',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    raster: false,
  },
  {
    id: 'pdf',
    group: 'figure',
    name: 'PDF',
    description: 'Vector, with its fonts: goes straight into LaTeX',
    fileStem: 'graph',
    extension: 'pdf',
    mediaType: 'application/pdf',
    raster: false,
  },
  {
    id: 'png',
    group: 'figure',
    name: 'PNG',
    description: 'Pixels: looks the same everywhere',
    fileStem: 'graph',
    extension: 'png',
    mediaType: 'image/png',
    raster: true,
  },
  {
    id: 'bibtex',
    group: 'references',
    name: 'BibTeX',
    description: 'For LaTeX, with BibTeX or biblatex',
    fileStem: 'references',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    raster: false,
  },
  {
    id: 'ris',
    group: 'references',
    name: 'RIS',
    description: 'For EndNote, Mendeley, Zotero, Citavi',
    fileStem: 'references',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    raster: false,
  },
  {
    id: 'csl-json',
    group: 'references',
    name: 'CSL-JSON',
    description: 'For Pandoc, Zotero and citation processors',
    fileStem: 'references',
    extension: 'json',
    mediaType: 'application/json',
    raster: false,
  },
  {
    id: 'reference-csv',
    group: 'references',
    name: 'CSV',
    description: 'A table for spreadsheets',
    fileStem: 'references',
    extension: 'csv',
    mediaType: 'text/csv',
    raster: false,
  },
  {
    id: 'result-csv',
    group: 'results',
    name: 'Results (CSV)',
    description: 'One line a reported number, with its passport',
    fileStem: 'results',
    extension: 'csv',
    mediaType: 'text/csv',
    raster: false,
  },
  {
    id: 'result-json',
    group: 'results',
    name: 'Results (JSON)',
    description: 'Every reported number with its passport',
    fileStem: 'results',
    extension: 'json',
    mediaType: 'application/json',
    raster: false,
  },
  {
    id: 'graphml',
    group: 'graph',
    name: 'GraphML',
    description: 'For yEd, Gephi, NetworkX, igraph',
    fileStem: 'graph',
    extension: 'graphml',
    mediaType: 'application/graphml+xml',
    raster: false,
    holds: ['nodes', 'edges'],
  },
  {
    id: 'gexf',
    group: 'graph',
    name: 'GEXF',
    description: 'For Gephi: colours, sizes, places',
    fileStem: 'graph',
    extension: 'gexf',
    mediaType: 'application/gexf+xml',
    raster: false,
    holds: ['nodes', 'edges'],
  },
  {
    id: 'node-csv',
    group: 'graph',
    name: 'Nodes (CSV)',
    description: 'One line a node, for Gephi, R, pandas',
    fileStem: 'nodes',
    extension: 'csv',
    mediaType: 'text/csv',
    raster: false,
    holds: ['nodes'],
  },
  {
    id: 'edge-csv',
    group: 'graph',
    name: 'Edges (CSV)',
    description: 'One line an edge, for Gephi, R, pandas',
    fileStem: 'edges',
    extension: 'csv',
    mediaType: 'text/csv',
    raster: false,
    holds: ['edges'],
  },
  {
    id: 'cytoscape-json',
    group: 'graph',
    name: 'Cytoscape.js',
    description: 'JSON for Cytoscape.js and Cytoscape',
    fileStem: 'graph',
    extension: 'json',
    mediaType: 'application/json',
    raster: false,
    holds: ['nodes', 'edges'],
  },
  {
    id: 'cx2',
    group: 'graph',
    name: 'CX2',
    description: 'For Cytoscape, Cytoscape Web and NDEx',
    fileStem: 'graph',
    extension: 'cx2',
    mediaType: 'application/json',
    raster: false,
    holds: ['nodes', 'edges'],
  },
  {
    id: 'vosviewer',
    group: 'graph',
    name: 'VOSviewer',
    description: 'JSON for VOSviewer and VOSviewer Online',
    fileStem: 'vosviewer',
    extension: 'json',
    mediaType: 'application/json',
    raster: false,
    holds: ['nodes', 'edges'],
  },
] as const satisfies readonly ExporterSpec[];

export type Exporter = (typeof EXPORTERS)[number];
export type ExporterId = Exporter['id'];
export type FigureExporter = Extract<Exporter, { readonly group: 'figure' }>;
export type ReferenceExporter = Extract<Exporter, { readonly group: 'references' }>;
export type ResultExporter = Extract<Exporter, { readonly group: 'results' }>;
export type GraphExporter = Extract<Exporter, { readonly group: 'graph' }>;
/** Those that write text, which can be shown before it is saved. */
export type TextExporter = Exclude<Exporter, FigureExporter>;
