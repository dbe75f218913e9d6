/** The series a venue belongs to: what stays the same from year to year. */

/**
 * "OSDI 2022, 559-578" → "OSDI", "PVLDB 16(1), 2022 (presented at VLDB 2023)" → "PVLDB", "SC21" → "SC",
 * "arXiv preprint 2023 (later ISCA 2024)" → "arXiv preprint". What is left of a venue that is nothing but
 * numbers would be nothing; it then stays as it is.
 */
export function venueSeries(venue: string): string {
  const series = venue
    .replace(/\([^()]*[^\d()][^()]*\)/g, ' ')
    .replace(/,\s*\d+[-–]\d+\s*$/, ' ')
    .replace(/\b\d+\(\d+\)/g, ' ')
    .replace(/\b(?:19|20)\d\d\b/g, ' ')
    .replace(/\b([A-Z]{2,})\d\d\b/g, '$1')
    .replace(/[\s,]+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*,(?:\s*,)*/g, ',')
    .replace(/[\s,]+$/, '')
    .trim();
  return series === '' ? venue : series;
}
