/** Puts the chosen theme on the page: the attribute that tokens.css reads, and the data colours as variables. */
import { type ColourScheme, PALETTES } from '../../shared/graph/palette.ts';
import type { Theme } from '../state/session.ts';

const darkPreferred = () => window.matchMedia('(prefers-color-scheme: dark)');

/** The colour scheme that the theme means on this system now. */
export function schemeOf(theme: Theme): ColourScheme {
  if (theme !== 'system') return theme;
  return darkPreferred().matches ? 'dark' : 'light';
}

export function applyTheme(theme: Theme): void {
  const scheme = schemeOf(theme);
  const root = document.documentElement;
  root.dataset.theme = scheme;
  for (const [name, colour] of Object.entries(PALETTES[scheme])) {
    root.style.setProperty(`--data-${name}`, colour);
  }
}

/** Calls back whenever the system changes between light and dark. Returns the function that stops it. */
export function watchSystemTheme(listener: () => void): () => void {
  const query = darkPreferred();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
