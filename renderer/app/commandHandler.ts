/** What there is to a command in the window: what it does, when it can, and what it is called then. */
import type { AppState } from '../state/store.ts';

export interface CommandHandler {
  readonly run: (state: AppState) => void;
  readonly isEnabled: (state: AppState) => boolean;
  /** The title while the command can run, where it says more than the registry's. */
  readonly title?: (state: AppState) => string | null;
}
