import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExternalLink } from '../../../shared/bridge/externalLink.ts';
import { safeFileName } from '../../../shared/bridge/safeFileName.ts';

describe('a safe file name', () => {
  it.each([
    ['figure.svg', 'figure.svg'],
    ['Größen & Maße 1,5×.png', 'Größen & Maße 1,5×.png'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\temp\\a.csv', 'C--temp-a.csv'],
    ['what?*<now>|".md', 'what---now---.md'],
    ['.hidden', 'peak-atlas.hidden'],
    ['..', 'peak-atlas'],
    ['', 'peak-atlas'],
    ['con.svg', '_con.svg'],
    ['LPT1', '_LPT1'],
    ['aux.tar.gz', '_aux.tar.gz'],
    ['console.svg', 'console.svg'],
    ['name. .', 'name'],
    ['two\nlines\u0000\u202Egvs.exe', 'two linesgvs.exe'],
  ])('of %j is %j', (text, name) => expect(safeFileName(text)).toBe(name));

  it('keeps its extension when it is cut', () => {
    const name = safeFileName(`${'長'.repeat(300)}.bibtex`);
    expect(name).toMatch(/^長+\.bibtex$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  });

  it('is one that every system takes, whatever the text, and stays as it is', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.tuple(text, text).map(([a, b]) => `${a}.${b.slice(0, 4)}`),
        ),
        (any) => {
          const name = safeFileName(any);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(name).toMatch(/^[^.\s]/);
          expect(name).toMatch(/[^.\s]$/);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
          expect(safeFileName(name)).toBe(name);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a link out of the app', () => {
  it.each([
    'https://doi.org/10.1109/ACCESS.2024.3424945',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG/a?b=c&d=%20#e',
    'https://example.org:8080/path/(x)_y',
    'https://[2001:db8::1]/a',
    'https://arxiv.org/abs/2409.04833?x=a@b',
  ])('may be %s', (url) => expect(parseExternalLink(url)).toEqual({ ok: true, value: url }));

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'mailto:a@example.org',
    'https:example.org',
    'https://',
    'https:///etc',
    '//example.org',
    'https://user:secret@example.org/',
    'https://doi.org@evil.example/',
    'https://example.org\\@evil.example/',
    'https://example.org/a b',
    'https://example.org/\nx',
    ' https://example.org/',
    'https://example.org/\u202Etxt',
    'x https://example.org/',
    '',
  ])('may not be %j', (url) => {
    expect(parseExternalLink(url)).toMatchObject({ ok: false, error: { code: 'bridge/link-refused' } });
  });

  it('is one that the system’s parser reads with the same scheme and host', () => {
    const url = fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string());
    fc.assert(
      fc.property(url, (text) => {
        const link = parseExternalLink(text);
        if (!link.ok || !URL.canParse(text)) return;
        const { protocol, host, username } = new URL(text);
        expect(protocol).toMatch(/^https?:$/);
        expect(username).toBe('');
        const written = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';
        expect(written.replace(/:(80|443)?$/, '')).toContain(host.replace(/:.*$/, ''));
      }),
    );
  });
});
