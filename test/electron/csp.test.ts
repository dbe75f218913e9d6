import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, LIBRARY_STYLES } from '../../electron/start/csp.mjs';

const { resolve } = createRequire(import.meta.url);

/** What each library writes, to be found in its own source; a value it fills in stands there as a variable. */
const SOURCES: readonly {
  readonly library: string;
  readonly file: string;
  readonly parts: readonly string[];
}[] = [
  {
    library: 'react-aria, usePress',
    file: 'react-aria/dist/private/interactions/usePress.mjs',
    parts: [
      '@layer {\n  [${',
      '}] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
      "'data-react-aria-pressable'",
    ],
  },
  {
    library: 'react-aria, usePreventScroll',
    file: 'react-aria/dist/private/overlays/usePreventScroll.mjs',
    parts: ['@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}'],
  },
  {
    library: 'cytoscape, canvas renderer',
    file: 'cytoscape/dist/cytoscape.esm.mjs',
    parts: ["'__________cytoscape_container'", "'.' + className + ' { position: relative; }'"],
  },
];

const root = resolve('zod/package.json').replace(/zod[\\/]package\.json$/, '');

describe('the content security policy', () => {
  it('names no host, no evaluated code and no inline code', () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(
      /^default-src 'self'; script-src 'self'; style-src 'self' 'sha256-/,
    );
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|nonce/);
    for (const directive of ['object-src', 'base-uri', 'form-action', 'frame-ancestors'])
      expect(CONTENT_SECURITY_POLICY).toContain(`${directive} 'none'`);
  });

  it('allows by hash exactly the styles that the libraries put into the page', () => {
    expect(CONTENT_SECURITY_POLICY.match(/'sha256-[A-Za-z0-9+/]{43}='/g)).toHaveLength(LIBRARY_STYLES.length);
    expect(LIBRARY_STYLES.map(({ library }) => library)).toEqual(SOURCES.map(({ library }) => library));
  });

  it.each(SOURCES)('still has the style of $library right', ({ file, parts }) => {
    const source = readFileSync(`${root}${file}`, 'utf8');
    for (const part of parts) expect(source).toContain(part);
  });
});
