import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { MarkdownView } from '../../../renderer/features/notes/MarkdownView.tsx';
import { INITIAL_STATE, useStore } from '../../../renderer/state/store.ts';

afterEach(cleanup);

const show = (text: string) => render(<MarkdownView text={text} />).container;

/** What no note may ever bring into the page. */
function expectHarmless(container: HTMLElement): void {
  expect(
    container.querySelectorAll(
      'script, iframe, img, object, embed, style, link, form, input, svg:not([aria-hidden]), a',
    ),
  ).toHaveLength(0);
  for (const element of container.querySelectorAll('*')) {
    for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$|^src|^href$/);
  }
}

describe('a note as it reads', () => {
  it('shows emphasis, lists, tasks, quotes, code and tables', () => {
    const container = show(
      [
        '# Title',
        'A **bold** and *leaning* ~~gone~~ `word`\nnext line',
        '',
        '1. one',
        '2. two',
        '',
        '- [x] done',
        '',
        '> said',
        '',
        '```',
        'x < y',
        '```',
        '',
        '| a | b |',
        '|---|---|',
        '| 1 | 2 |',
      ].join('\n'),
    );
    const textOf = (selector: string) =>
      [...container.querySelectorAll(selector)].map((it) => it.textContent);
    expect(textOf('strong, em, del, p code')).toEqual(['bold', 'leaning', 'gone', 'word']);
    expect(textOf('ol li')).toEqual(['one', 'two']);
    expect(textOf('ul li')).toEqual(['☑ done']);
    expect(textOf('blockquote')).toEqual(['said']);
    expect(textOf('pre')).toEqual(['x < y']);
    expect(textOf('th, td')).toEqual(['a', 'b', '1', '2']);
    expect(container.querySelectorAll('br')).toHaveLength(1);
  });

  it('opens web addresses only through the dialog that asks', async () => {
    useStore.setState(INITIAL_STATE);
    show('See [the paper](https://arxiv.org/abs/2205.14135).');
    await userEvent.click(screen.getByRole('button', { name: /the paper/ }));
    expect(useStore.getState().dialog).toEqual({
      name: 'open-link',
      url: 'https://arxiv.org/abs/2205.14135',
    });
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="alert(1)">bold</b> word',
    '<svg/onload=alert(1)>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '[click](javascript:alert(1))',
    '[click](JaVaScRiPt:alert(1))',
    '[click](data:text/html,<script>alert(1)</script>)',
    '[click](vbscript:x)',
    '![x](https://evil.example/pixel.png)',
    '![x](" onerror="alert(1))',
    '<a href="javascript:alert(1)">x</a>',
    '[a]: javascript:alert(1)\n\n[a]',
    '<style>*{display:none}</style>',
    '`<script>`\n\n```html\n<script>alert(1)</script>\n```',
    '<https://example.org/"onmouseover="alert(1)>',
    '<!--><script>alert(1)</script>-->',
    '| <img src=x onerror=alert(1)> |\n|---|\n| <script> |',
  ])('lets nothing of %j into the page but text', (text) => {
    expectHarmless(show(text));
  });

  it('shows HTML as the text it is', () => {
    expect(show('a <b>bold</b> word').textContent).toBe('a <b>bold</b> word');
  });

  it.each(['> '.repeat(3000), '['.repeat(3000), '*'.repeat(3000), '- '.repeat(2000), `${'('.repeat(2000)}x`])(
    'survives nesting beyond reason',
    (text) => {
      expectHarmless(show(`${text}end`));
    },
  );

  it('survives any text, and never lets markup through', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<script>',
      '</b>',
      '[',
      '](',
      ')',
      'javascript:',
      '!',
      '`',
      '*',
      '_',
      '|',
      '\n',
      '&lt;',
      '#',
      '- ',
      'x',
      '"',
      'https://example.org/',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        expectHarmless(show(pieces.join('')));
        cleanup();
      }),
      { numRuns: 60 },
    );
  });
});
