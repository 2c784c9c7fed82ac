import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { SendValues } from './properties.ts';
import { sendReading } from './template-reading.ts';

/** A function that calls an API needs the permission, and where to send; a client brings its own credentials. */
export const sendTemplate: ConnectionTemplate<SendValues> = {
  reading: sendReading,
  parts: ({ from, to }, _mapped, graph, lookup) => {
    const handle = lookup.handle(to);
    if (graph.resource(from)?.type !== 'lambda' || handle === undefined) return [];
    return [
      ...lookup.grant(from, to, 'write'),
      { part: 'environment', element: from, name: lookup.environmentName(from, to), value: handle.value },
    ];
  },
};
