/** The formats a graph can be exported in. A new one is one more entry here and a writer in the renderer's table. */

interface ExporterSpec {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether the figure is turned into pixels, so that a scale must be chosen. */
  readonly raster: boolean;
}

export const EXPORTERS = [
  {
    id: 'svg',
    name: 'SVG',
    description: 'Vector: sharp at any size, text stays text',
    extension: 'svg',
    mediaType: 'image/svg+xml',
    raster: false,
  },
  {
    id: 'png',
    name: 'PNG',
    description: 'Pixels: looks the same everywhere',
    extension: 'png',
    mediaType: 'image/png',
    raster: true,
  },
] as const satisfies readonly ExporterSpec[];

export type Exporter = (typeof EXPORTERS)[number];
export type ExporterId = Exporter['id'];
