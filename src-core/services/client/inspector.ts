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
];

/** Ports of a client. */
export const clientPorts: Service['ports'] = {
  inputs: [],
  outputs: [{ id: 'calls', label: 'Sends', kinds: ['send', 'start-execution'] }],
};

/** How a client shows itself. */
export const clientInspector: ServiceInspector<ClientValues> = {
  groups: [{ title: 'Simulation', fields: ['ratePerSecond', 'arrivals', 'keys', 'body', 'attributes'] }],
  summary: ({ given, properties: { ratePerSecond, arrivals } }) =>
    given['ratePerSecond'] === undefined
      ? 'Sends as scenarios say'
      : `${formatNumber(ratePerSecond)} message${ratePerSecond === 1 ? '' : 's'} a second${arrivals === 'poisson' ? ' · random' : ''}`,
  counters: [
    { key: 'sent', label: 'Sent', tone: 'good' },
    { key: 'refused', label: 'Refused', tone: 'bad' },
    { key: 'throttled', label: 'Throttled', tone: 'warn' },
  ],
};
