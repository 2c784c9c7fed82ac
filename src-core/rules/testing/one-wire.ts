import type { PropertyValues } from '../../contract/property.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { design, type Element } from './design.ts';

/** Resources by id, as {@link design} takes them. */
type Resources = Readonly<Record<string, Element>>;

/**
 * Makes designs of two resources and the wire between them. The first argument is what the wire states; the second names
 * resources that stand in place of the two, or beside them: `queueToFunction({ batchSize: 5 }, { q: fifoQueue })`.
 */
function wired(kind: string, from: readonly [id: string, type: string], to: readonly [id: string, type: string]) {
  return (wire: PropertyValues = {}, resources: Resources = {}): EventloomDocument =>
    design({ [from[0]]: from[1], [to[0]]: to[1], ...resources }, { [`${from[0]} -> ${to[0]}`]: [kind, wire] });
}

/** Stands in place of a queue of the builders. */
export const fifoQueue: Element = ['sqs', { fifoQueue: true }];

/** Stands in place of a topic of the builders. */
export const fifoTopic: Element = ['sns', { fifoTopic: true }];

/** A function `f` that works on a queue `q`; the wire is `q-f`. */
export const queueToFunction = wired('event-source-mapping', ['q', 'sqs'], ['f', 'lambda']);

/** A function `f` that works on a stream `k`; the wire is `k-f`. */
export const streamToFunction = wired('event-source-mapping', ['k', 'kinesis'], ['f', 'lambda']);

/** A queue `q` that is subscribed to a topic `t`; the wire is `t-q`. */
export const topicToQueue = wired('subscription', ['t', 'sns'], ['q', 'sqs']);

/** A function `f` that is subscribed to a topic `t`; the wire is `t-f`. */
export const topicToFunction = wired('subscription', ['t', 'sns'], ['f', 'lambda']);

/** An endpoint `e` that is subscribed to a topic `t`; the wire is `t-e`. */
export const topicToEndpoint = wired('subscription', ['t', 'sns'], ['e', 'endpoint']);

/** A client `c` that sends to a queue `q`; the wire is `c-q`. */
export const clientToQueue = wired('send', ['c', 'client'], ['q', 'sqs']);

/** A client `c` that publishes to a topic `t`; the wire is `c-t`. */
export const clientToTopic = wired('send', ['c', 'client'], ['t', 'sns']);

/** A client `c` that puts records into a stream `k`; the wire is `c-k`. */
export const clientToStream = wired('send', ['c', 'client'], ['k', 'kinesis']);

/** A client `c` that invokes a function `f`; the wire is `c-f`. */
export const clientToFunction = wired('send', ['c', 'client'], ['f', 'lambda']);

/** A client `c` that starts a workflow `w`; the wire is `c-w`. */
export const clientToWorkflow = wired('start-execution', ['c', 'client'], ['w', 'step-functions']);

/** A function `f` that sends to a queue `q`; the wire is `f-q`. */
export const functionToQueue = wired('send', ['f', 'lambda'], ['q', 'sqs']);

/** A function `f` whose asynchronous invocations report to a queue `q`; the wire is `f-q`. */
export const functionToDestination = wired('async-destination', ['f', 'lambda'], ['q', 'sqs']);

/** A queue `q` with a dead-letter queue `d`; the wire is `q-d`. */
export const queueToDeadLetters = wired('redrive', ['q', 'sqs'], ['d', 'sqs']);
