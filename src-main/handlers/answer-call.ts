import { type HostCall, type HostRequest, type HostResponse, hostCalls } from '#core/host/host-api.ts';
import { fail, type Result } from '#core/shared/result.ts';
import { isTrustedSender, type SenderFrame } from '../security/is-trusted-sender.ts';
import type { Handler, HandlerContext } from './handler.ts';

/** A call as it arrives: who sends it, and what it claims to carry. */
export interface ArrivedCall {
  readonly frame: SenderFrame | null;
  /** The window whose page sends it; undefined when it is no window of ours. */
  readonly context: HandlerContext | undefined;
  readonly payload: unknown;
}

/** Answers a call: only of our own page, only with a payload that fits its schema, and always with a Result in words. */
export async function answerCall<Call extends HostCall>(
  call: Call,
  handler: Handler<Call>,
  { frame, context, payload }: ArrivedCall,
): Promise<Result<HostResponse<Call>>> {
  if (context === undefined || !isTrustedSender(frame)) {
    return fail(`The call "${call}" did not come from a window of Eventloom, so nothing was done.`);
  }
  const parsed = hostCalls[call].request.safeParse(payload);
  if (!parsed.success) return fail(`The call "${call}" was not understood: ${issuesOf(parsed.error)}.`);
  try {
    return await handler(parsed.data as HostRequest<Call>, context);
  } catch (error) {
    reportMistake(call, error);
    return fail('The program made a mistake, and nothing was changed. Save your design under another name to be safe.');
  }
}

function issuesOf(error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): string {
  return error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'payload'}: ${message}`).join('; ');
}

function reportMistake(call: HostCall, error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`eventloom: the call "${call}" failed: ${words}\n`);
}
