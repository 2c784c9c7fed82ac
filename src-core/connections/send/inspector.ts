import type { ConnectionInspector } from '../../contract/inspector.ts';
import type { SendValues } from './properties.ts';

/** How a wire of kind send shows itself. */
export const sendInspector: ConnectionInspector<SendValues> = {
  groups: [
    {
      title: 'Call',
      fields: ['invocationType', 'messageGroupId', 'messageDeduplicationId', 'partitionKey', 'delaySeconds'],
    },
    { title: 'Simulation', fields: ['messagesPerInput'] },
  ],
  chip: ({ to, properties: { invocationType, delaySeconds, messagesPerInput } }, graph) => {
    const parts: string[] = [];
    if (graph.resource(to)?.type === 'lambda') parts.push(invocationType === 'Event' ? 'async' : 'sync');
    if (messagesPerInput > 1) parts.push(`× ${messagesPerInput}`);
    if (delaySeconds !== undefined && delaySeconds > 0) parts.push(`delay ${delaySeconds} s`);
    return parts.length === 0 ? undefined : parts.join(' · ');
  },
};
