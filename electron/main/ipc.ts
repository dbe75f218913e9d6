/**
 * The one way in from the renderer. Every message is checked for its sender (the app's own page, its main
 * frame) and its argument parsed before a handler sees it; whatever goes wrong comes back as a value.
 */
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { channelOf } from '../../shared/bridge/ipcChannels.ts';
import {
  type AnswerOf,
  ARGUMENT_SCHEMAS,
  type ArgumentOf,
  type ReportName,
  type RequestName,
} from '../../shared/bridge/ipcContract.ts';
import { fail, messageOf, ok, type Result } from '../../shared/lib/result.ts';
import { originOf } from './appAddress.ts';

export type RequestHandlers = {
  readonly [Name in RequestName]: (argument: ArgumentOf<Name>) => Promise<AnswerOf<Name>>;
};

export type ReportHandlers = {
  readonly [Name in ReportName]: (argument: ArgumentOf<Name>) => void;
};

type Sender = Pick<IpcMainEvent | IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Whether a message comes from the main frame of the app's own page, as it is now. */
export function isTrustedSender({ sender, senderFrame }: Sender, appOrigin: string): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && originOf(senderFrame.url) === appOrigin;
}

/** Registers every channel of the contract; a missing handler is a type error. */
export function registerIpc(appOrigin: string, requests: RequestHandlers, reports: ReportHandlers): void {
  for (const name of Object.keys(requests) as RequestName[]) registerRequest(name, requests, appOrigin);
  for (const name of Object.keys(reports) as ReportName[]) registerReport(name, reports, appOrigin);
}

function registerRequest<Name extends RequestName>(
  name: Name,
  handlers: RequestHandlers,
  appOrigin: string,
): void {
  ipcMain.handle(channelOf(name), async (event, argument: unknown) => {
    const checked = check(name, event, argument, appOrigin);
    if (!checked.ok) return checked;
    try {
      return await handlers[name](checked.value);
    } catch (thrown) {
      return fail('bridge/failed', `The desktop app could not do this: ${messageOf(thrown)}`);
    }
  });
}

function registerReport<Name extends ReportName>(
  name: Name,
  handlers: ReportHandlers,
  appOrigin: string,
): void {
  ipcMain.on(channelOf(name), (event, argument: unknown) => {
    const checked = check(name, event, argument, appOrigin);
    if (checked.ok) handlers[name](checked.value);
  });
}

function check<Name extends RequestName | ReportName>(
  name: Name,
  event: Sender,
  argument: unknown,
  appOrigin: string,
): Result<ArgumentOf<Name>> {
  if (!isTrustedSender(event, appOrigin))
    return fail(
      'bridge/untrusted-sender',
      'The message did not come from the app’s own page; it was ignored.',
    );
  const parsed = ARGUMENT_SCHEMAS[name].safeParse(argument);
  if (parsed.success) return ok(parsed.data as ArgumentOf<Name>);
  const where = parsed.error.issues[0]?.path.join('.') || 'argument';
  return fail(
    'bridge/bad-argument',
    `The desktop app did not understand ${name}: ${where} is not as agreed.`,
  );
}
