/**
 * What an end-to-end step may ask of the app it runs in. Two hosts implement it, so that each step is
 * written once: browserHost.ts always runs, electronHost.ts wherever Electron's binary is present.
 */
import type { Page } from 'playwright-core';

export interface OpenOptions {
  readonly colourScheme?: 'light' | 'dark';
  /** A deep link to start with: the part after `#`. */
  readonly link?: string;
  /** Keeps what the app stored in this folder (see `createProfile`); without it the app starts with nothing. */
  readonly profile?: string;
  readonly reducedMotion?: boolean;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface OpenApp {
  readonly page: Page;
  /** What `act` made the app save, by download or by the save dialog. Fails when nothing is saved. */
  captureSave(act: () => Promise<void>): Promise<SavedFile>;
  /** Opens a deep link in the running app, as a changed address or a click outside would. */
  followLink(link: string): Promise<void>;
  /** Errors of the page and its workers, and requests that leave the app, so far. */
  readonly problems: readonly string[];
  /** Quits; what the profile holds stays. */
  close(): Promise<void>;
}

export interface RunningHost {
  /** Can be called again; a browser's windows share nothing unless they share a profile. */
  open(options?: OpenOptions): Promise<OpenApp>;
  stop(): Promise<void>;
}

export interface Host {
  readonly name: 'browser' | 'Electron';
  /** Why its steps are skipped here; null when they run. */
  readonly unavailable: string | null;
  start(): Promise<RunningHost>;
}

export const VIEWPORT = { width: 1280, height: 800 } as const;
