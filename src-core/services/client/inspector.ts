import type { DesignGraph } from '../../contract/graph.ts';
import { isConsumer } from '../../contract/graph-queries.ts';
import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import { formatNumber } from '../../shared/units.ts';
import type { ClientValues } from './properties.ts';

/** Palette entries of clients. */
export const clientPalette: readonly PaletteEntry[] = [
  {
    label: 'Client',
    name: 'Client',
    description: 'Anything outside AWS that sends: an application, a device, a load.',
    keywords: ['client', 'producer', 'application', 'device', 'user', 'sender', 'load', 'source'],
    properties: {},
  },
  {
    label: 'Polling worker',
    name: 'Worker',
    description: 'An application of yours that polls a queue: on EC2, in containers, on your own machines.',
    keywords: ['worker', 'consumer', 'poll', 'receive', 'application', 'ec2', 'ecs', 'fargate', 'container', 'client'],
    properties: {},
  },
];

/** Ports of a client. */
export const clientPorts: Service['ports'] = {
  inputs: [{ id: 'polls', label: 'Polls', kinds: ['receive'] }],
  outputs: [{ id: 'calls', label: 'Sends', kinds: ['send', 'start-execution'] }],
};

/** How a client shows itself. */
export const clientInspector: ServiceInspector<ClientValues> = {
  groups: [{ title: 'Simulation', fields: ['ratePerSecond', 'arrivals', 'keys', 'body', 'attributes'] }],
  summary: ({ id, given, properties: { ratePerSecond, arrivals } }, graph) =>
    given['ratePerSecond'] === undefined
      ? idleSummary(id, graph)
      : `${formatNumber(ratePerSecond)} message${ratePerSecond === 1 ? '' : 's'} a second${arrivals === 'poisson' ? ' · random' : ''}`,
  counters: [
    { key: 'sent', label: 'Sent', tone: 'good' },
    { key: 'working', label: 'Working on', tone: 'busy', isOptional: true },
    { key: 'processed', label: 'Processed', tone: 'good', isOptional: true },
    { key: 'failed', label: 'Failed', tone: 'bad', isOptional: true },
    { key: 'refused', label: 'Refused', tone: 'bad' },
    { key: 'throttled', label: 'Throttled', tone: 'warn' },
  ],
};

function idleSummary(id: string, graph: DesignGraph): string {
  if (!isConsumer(graph, id)) return 'Sends as scenarios say';
  return graph.outgoing(id).length > 0 ? 'Polls, and sends on what it has done' : 'Polls and deletes what it has done';
}
