import type { DesignGraph } from '../../contract/graph.ts';
import { type ReceivedMessage, receiptHandleOf } from '../../contract/received-message.ts';
import type { QueueApi } from '../../contract/service-api.ts';
import type { OutsideMessage } from '../outside.ts';
import { createSimulation, type Simulation, type SimulationOptions } from '../simulation.ts';
import { scenario } from './design.ts';

/** A design on a test stand: messages are sent and received by hand, wires take no time. */
export class Stand {
  readonly simulation: Simulation;

  constructor(graph: DesignGraph, options: Partial<SimulationOptions> = {}) {
    const quiet = scenario({ forSeconds: 31_536_000 });
    this.simulation = createSimulation({ graph, scenario: quiet, wireMillis: 0, ...options });
  }

  /** Lets everything happen up to a second. */
  at(seconds: number): this {
    this.simulation.runUntil(seconds * 1000);
    return this;
  }

  /** Sends a message and lets everything of this moment happen. */
  send(to: string, message: OutsideMessage | string) {
    const result = this.simulation.send(to, typeof message === 'string' ? { body: message } : message);
    this.simulation.runUntil(this.simulation.nowMillis);
    return result;
  }

  /** Receives from a queue; what is moved to a dead-letter queue has arrived there afterwards. */
  receive(queue: string, maximum = 1, visibilityTimeoutSeconds?: number): readonly ReceivedMessage[] {
    const result = this.queue(queue).receive({ maximum, visibilityTimeoutSeconds });
    this.simulation.runUntil(this.simulation.nowMillis);
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
    return result.value;
  }

  /** Bodies of what a receive gives. */
  bodies(queue: string, maximum = 10, visibilityTimeoutSeconds?: number): readonly string[] {
    return this.receive(queue, maximum, visibilityTimeoutSeconds).map(received => received.message.body);
  }

  /** The operations of a queue. */
  queue(id: string): QueueApi {
    return this.simulation.call<QueueApi>(id);
  }

  /** Deletes a received message. */
  delete(queue: string, received: ReceivedMessage | undefined) {
    const result = this.queue(queue).delete({ receiptHandle: received === undefined ? '' : receiptHandleOf(received) });
    this.simulation.runUntil(this.simulation.nowMillis);
    return result;
  }

  /** Gauges and counters of an element. */
  counters(id: string): Readonly<Record<string, number>> {
    return this.simulation.counters()[id] ?? {};
  }
}
