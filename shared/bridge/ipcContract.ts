/**
 * What may cross from the desktop app's renderer to its main process, written once: main registers its
 * handlers by these names and parses every argument with these schemas; the preload's object is typed by
 * them. The types follow `Bridge`, so a change there is a compile error here, in main and in the preload.
 * Results are not parsed: they come from main, which the renderer trusts.
 */
import { z } from 'zod';
import type { Bridge, CommandState } from './bridge.ts';
import { COMMANDS, type CommandId } from './commands.ts';

/** Calls that are answered. */
export type RequestName = 'saveFile' | 'openExternal';

/** Messages without an answer. */
export type ReportName = 'reportCommands';

export type ArgumentOf<Name extends RequestName | ReportName> = Parameters<Bridge[Name]>[0];

export type AnswerOf<Name extends RequestName> = Awaited<ReturnType<Bridge[Name]>>;

/** Messages from main to the renderer, by name. */
export interface EventPayloads {
  readonly command: CommandId;
  /** The part after `#`. */
  readonly deepLink: string;
}

export type EventName = keyof EventPayloads;

/** Longer than any name or address a person makes; what is longer is no honest call. */
const MAX_TEXT_LENGTH = 8192;

const COMMAND_IDS = COMMANDS.map(({ id }) => id) as [CommandId, ...CommandId[]];

const commandId = z.enum(COMMAND_IDS);

export const ARGUMENT_SCHEMAS = {
  saveFile: z.strictObject({
    suggestedName: z.string().max(MAX_TEXT_LENGTH),
    mediaType: z.string().max(256),
    bytes: z.instanceof(Uint8Array),
  }),
  openExternal: z.string().max(MAX_TEXT_LENGTH),
  reportCommands: z.strictObject({
    enabled: z.partialRecord(commandId, z.boolean()),
    titles: z.partialRecord(commandId, z.string().max(256)),
  }) satisfies z.ZodType<CommandState>,
} as const satisfies { [Name in RequestName | ReportName]: z.ZodType<ArgumentOf<Name>> };
