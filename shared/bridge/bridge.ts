/**
 * What the renderer asks of its host. Two hosts implement it: Electron's preload over IPC, and the
 * browser tab. The UI asks what can be done (`capabilities`), never where it runs.
 */
import type { Result } from '../lib/result.ts';
import type { CommandId } from './commands.ts';

export interface Capabilities {
  /** The host shows the commands in a menu bar of its own. */
  readonly nativeMenu: boolean;
  /** `saveFile` asks where to save; otherwise the file lands among the downloads. */
  readonly choosesPath: boolean;
  /** The host asks before it opens a link; otherwise the UI must ask. */
  readonly confirmsLinks: boolean;
}

export interface SaveRequest {
  /** With extension; made safe by the host. */
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** `declined`: the user closed the dialog; nothing was written, and that is no error. */
export type SaveOutcome = { readonly saved: true; readonly name: string } | { readonly saved: false };

export type OpenOutcome = 'opened' | 'declined';

export interface Bridge {
  readonly capabilities: Capabilities;
  /** Writes the whole file or leaves what was there untouched. */
  saveFile(request: SaveRequest): Promise<Result<SaveOutcome>>;
  /** Opens an http(s) address in the system's browser; any other scheme fails with `bridge/link-refused`. */
  openExternal(url: string): Promise<Result<OpenOutcome>>;
  /** Tells the host which commands can run now and what undo would undo, for its menu. */
  reportCommands(state: CommandState): void;
  /** Commands chosen in the host's menu. Returns the function that stops listening. */
  onCommand(listener: (command: CommandId) => void): () => void;
  /** Deep links opened from outside (`peak-atlas://…`, a changed address): the part after `#`. */
  onDeepLink(listener: (link: string) => void): () => void;
}

export interface CommandState {
  readonly enabled: Readonly<Partial<Record<CommandId, boolean>>>;
  /** "Undo filter by hardware"; absent keeps the command's own title. */
  readonly titles: Readonly<Partial<Record<CommandId, string>>>;
}
