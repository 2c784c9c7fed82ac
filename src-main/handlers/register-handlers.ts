import { ipcMain } from 'electron';
import { type HostCall, hostCalls } from '#core/host/host-api.ts';
import { callChannel } from '../preload/channels.ts';
import { answerCall } from './answer-call.ts';
import type { HandlerContext } from './handler.ts';
import { handlers } from './handlers.ts';

/** Registers the handler of every call; `contextOf` finds the window that a page belongs to. */
export function registerHandlers(contextOf: (contents: object) => HandlerContext | undefined): void {
  for (const call of Object.keys(hostCalls) as HostCall[]) register(call, contextOf);
}

function register<Call extends HostCall>(
  call: Call,
  contextOf: (contents: object) => HandlerContext | undefined,
): void {
  ipcMain.handle(callChannel(call), (event, payload: unknown) =>
    answerCall(call, handlers[call], { frame: event.senderFrame, context: contextOf(event.sender), payload }),
  );
}
