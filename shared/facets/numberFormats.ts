/** The number formats that a text names, under one name each, with the width they have in common above them. */

interface NumberFormat {
  readonly id: string;
  readonly label: string;
  /** The width it is one of; null for the widths themselves. */
  readonly parent: string | null;
  /** How texts write it. Without `g`, so that it keeps no state. */
  readonly written: RegExp;
}

/** Words of width alone ("8-bit") name the width, which says nothing of integers or floats. */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
  { id: '32-bit', label: '32 bits', parent: null, written: /\b32[- ]?bits?\b/i },
  { id: 'fp32', label: 'FP32', parent: '32-bit', written: /\b(?:FP|float)[- ]?32\b|\bsingle precision\b/i },
  { id: 'tf32', label: 'TF32', parent: '32-bit', written: /\bTF[- ]?32\b/i },
  { id: '16-bit', label: '16 bits', parent: null, written: /\b16[- ]?bits?\b/i },
  { id: 'fp16', label: 'FP16', parent: '16-bit', written: /\b(?:FP|float)[- ]?16\b|\bhalf[- ]precision\b/i },
  { id: 'bf16', label: 'BF16', parent: '16-bit', written: /\bBF(?:loat)?[- ]?16\b/i },
  { id: '8-bit', label: '8 bits', parent: null, written: /\b8[- ]?bits?\b|\bW8|\bA8\b/i },
  { id: 'int8', label: 'INT8', parent: '8-bit', written: /\bINT[- ]?8\b|\b8[- ]?bit integers?\b/i },
  { id: 'fp8', label: 'FP8', parent: '8-bit', written: /\bFP[- ]?8\b|\b8[- ]?bit floats?\b/i },
  { id: '6-bit', label: '6 bits', parent: null, written: /\b6[- ]?bits?\b|\bFP[- ]?6\b|\bW6/i },
  { id: '4-bit', label: '4 bits', parent: null, written: /\b4[- ]?bits?\b|\bW4|\bA4\b/i },
  { id: 'int4', label: 'INT4', parent: '4-bit', written: /\bINT[- ]?4\b|\b4[- ]?bit integers?\b/i },
  { id: 'fp4', label: 'FP4', parent: '4-bit', written: /\bFP[- ]?4\b/i },
  { id: 'nf4', label: 'NF4', parent: '4-bit', written: /\bNF[- ]?4\b|\bNormalFloat\b/i },
  { id: '3-bit', label: '3 bits', parent: null, written: /\b3[- ]?bits?\b|\bINT[- ]?3\b|\bW3/i },
  { id: '2-bit', label: '2 bits', parent: null, written: /\b2[- ]?bits?\b|\bINT[- ]?2\b|\bW2|\bternary\b/i },
  {
    id: '1-bit',
    label: '1 bit or less',
    parent: null,
    written: /\b(?:1|one|sub-1|0\.\d+)[- ]?bits?\b|\bbinary weights?\b/i,
  },
];

const BY_ID: ReadonlyMap<string, NumberFormat> = new Map(NUMBER_FORMATS.map((it) => [it.id, it]));

/** What every way of writing one has in common; most texts name none, and are done with after this. */
const ANY =
  /\bbits?\b|\d[- ]?bits?\b|(?:FP|INT|BF|TF|NF|float)[- ]?\d|\bW\d|\bA[48]\b|precision|NormalFloat|ternary|binary/i;

/** Ids of the formats that the text names, each followed by its width, without repetition. */
export function numberFormatsIn(text: string): readonly string[] {
  if (!ANY.test(text)) return [];
  const named = NUMBER_FORMATS.filter(({ written }) => written.test(text));
  return [...new Set(named.flatMap(({ id, parent }) => (parent === null ? [id] : [id, parent])))];
}

export function numberFormatById(id: string): NumberFormat | null {
  return BY_ID.get(id) ?? null;
}
