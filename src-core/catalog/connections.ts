import { asyncDestination } from '../connections/async-destination/index.ts';
import { eventSourceMapping } from '../connections/event-source-mapping/index.ts';
import { receive } from '../connections/receive/index.ts';
import { redrive } from '../connections/redrive/index.ts';
import { send } from '../connections/send/index.ts';
import { startExecution } from '../connections/start-execution/index.ts';
import { subscription } from '../connections/subscription/index.ts';
import { task } from '../connections/task/index.ts';
import type { Connection } from '../contract/connection.ts';
import { InternalError } from '../shared/internal-error.ts';

/** Every kind of wire, by its key in the document. The one list. */
export const connections = {
  send,
  receive,
  subscription,
  redrive,
  'event-source-mapping': eventSourceMapping,
  'async-destination': asyncDestination,
  task,
  'start-execution': startExecution,
} as const satisfies Readonly<Record<string, Connection>>;

/** A key of {@link connections}. */
export type ConnectionKind = keyof typeof connections;

/** Whether a text is a key of {@link connections}. */
export function isConnectionKind(kind: string): kind is ConnectionKind {
  return Object.hasOwn(connections, kind);
}

/** The kind of wire of a key that is known to be one (the graph holds no other). */
export function connectionOf(kind: string): Connection {
  if (!isConnectionKind(kind)) throw new InternalError('CATALOG_CONNECTION', `there is no kind of wire "${kind}"`);
  return connections[kind];
}
