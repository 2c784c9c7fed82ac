import type { ServiceReading } from '../../contract/template-reading.ts';
import { endpointProperties } from './properties.ts';

const PROTOCOLS: ReadonlySet<string> = new Set(endpointProperties.protocol.options.map(option => option.value));

/** An endpoint stands in the subscription that delivers to it. */
export const endpointReading: ServiceReading<typeof endpointProperties> = {
  types: { 'AWS::SNS::Subscription': {} },
  idSuffix: 'Endpoint',
  applies: ({ properties }) => PROTOCOLS.has(String(properties['Protocol'])),
  // An empty default of a parameter asks for the address, as one left out does.
  more: ({ properties }) => ({ protocol: properties['Protocol'], address: properties['Endpoint'] || undefined }),
  writes: {
    protocol: value => ({ member: 'Protocol', value }),
    address: value => ({ member: 'Endpoint', value }),
  },
};
