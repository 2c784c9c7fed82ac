import type { ServiceInspector } from '../../contract/inspector.ts';
import type { PaletteEntry, Service } from '../../contract/service.ts';
import { type EndpointValues, endpointProperties, needsConfirmation } from './properties.ts';

/** Palette entries of endpoints. */
export const endpointPalette: readonly PaletteEntry[] = [
  {
    label: 'HTTPS endpoint',
    name: 'HTTPS endpoint',
    description: 'A web address that takes each message as a POST request.',
    keywords: ['endpoint', 'https', 'http', 'webhook', 'url', 'post', 'subscriber'],
    properties: { protocol: 'https' },
  },
  {
    label: 'E-mail',
    name: 'E-mail',
    description: 'A person who gets each message by e-mail, at most ten a second.',
    keywords: ['endpoint', 'email', 'e-mail', 'mail', 'person', 'notification', 'alert'],
    properties: { protocol: 'email' },
  },
  {
    label: 'E-mail (JSON)',
    name: 'E-mail JSON',
    description: 'A mailbox that gets each message as JSON, for programs that read mail.',
    keywords: ['endpoint', 'email-json', 'mail', 'json'],
    properties: { protocol: 'email-json' },
  },
  {
    label: 'SMS',
    name: 'SMS',
    description: 'A phone that gets each message as a text message.',
    keywords: ['endpoint', 'sms', 'phone', 'text message', 'alert'],
    properties: { protocol: 'sms' },
  },
  {
    label: 'Mobile push',
    name: 'Mobile push',
    description: 'A mobile application that gets each message as a push notification.',
    keywords: ['endpoint', 'mobile', 'push', 'application', 'apns', 'fcm', 'device'],
    properties: { protocol: 'application' },
  },
];

/** Ports of an endpoint. */
export const endpointPorts: Service['ports'] = {
  inputs: [{ id: 'deliveries', label: 'Deliveries', kinds: ['subscription', 'send'] }],
  outputs: [],
};

const protocolLabels = new Map(endpointProperties.protocol.options.map(({ value, label }) => [value, label]));

/** How an endpoint shows itself. */
export const endpointInspector: ServiceInspector<EndpointValues> = {
  groups: [
    { title: 'Endpoint', fields: ['protocol', 'address'] },
    { title: 'Simulation', fields: ['isConfirmed', 'responseMillis', 'errorRate', 'errorStatusCode'] },
  ],
  summary: ({ id, properties: { protocol, address, isConfirmed } }, graph) => {
    const parts = [protocolLabels.get(protocol) ?? protocol];
    const isSubscribed = graph.incoming(id, 'subscription').length > 0;
    if (isSubscribed && needsConfirmation(protocol) && !isConfirmed) parts.push('not confirmed');
    else if (address !== undefined) parts.push(address);
    return parts.join(' · ');
  },
  counters: [
    { key: 'delivered', label: 'Delivered', tone: 'good' },
    { key: 'failed', label: 'Failed', tone: 'bad' },
  ],
};
