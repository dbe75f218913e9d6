/** The places that the legend of a figure can have. */

/** `auto` stands in a corner of the graph where it covers nothing, and under it where there is no such corner. */
export const LEGEND_PLACES = [
  { id: 'auto', name: 'Automatic' },
  { id: 'below', name: 'Under the graph' },
  { id: 'right', name: 'Beside the graph' },
  { id: 'top-left', name: 'Top left' },
  { id: 'top-right', name: 'Top right' },
  { id: 'bottom-left', name: 'Bottom left' },
  { id: 'bottom-right', name: 'Bottom right' },
] as const;

export type LegendPlaceId = (typeof LEGEND_PLACES)[number]['id'];

/** A named place, or the top left corner of the legend as shares of the graph's width and height. */
export type LegendPlace = LegendPlaceId | { readonly x: number; readonly y: number };
