import type { EventloomDocument } from '../../document/document.ts';
import { design, type Element } from '../../rules/testing/design.ts';

/** Shops beside each other that share one audit topic: every kind of reference, in every direction. */
export function shops(count: number): EventloomDocument {
  const resources: Record<string, Element> = { audit: 'sns', archive: 'sqs' };
  const wires: Record<string, Element> = { 'audit -> archive': 'subscription' };
  for (let index = 0; index < count; index += 1) {
    const [topic, queue, dead, worker, flow] = ['t', 'q', 'dead', 'f', 'm'].map(word => `${word}${index}x`);
    Object.assign(resources, {
      [`${topic}`]: 'sns',
      [`${queue}`]: 'sqs',
      [`${dead}`]: ['sqs', { redrivePermission: 'byQueue', redriveSourceQueues: [`${queue}`] }],
      [`${worker}`]: ['lambda', { environmentVariables: { API_TOKEN: 'secret' } }],
      [`${flow}`]: [
        'step-functions',
        {
          loggingLevel: 'ALL',
          definition: { StartAt: 'A', States: { A: { Type: 'Task', Resource: `\${${worker}}`, End: true } } },
        },
      ],
    });
    Object.assign(wires, {
      [`${topic} -> ${queue}`]: 'subscription',
      [`${queue} -> ${dead}`]: 'redrive',
      [`${queue} -> ${worker}`]: 'event-source-mapping',
      [`${worker} -> audit`]: 'send',
      [`${worker} -> ${flow}`]: 'start-execution',
      [`${flow} -> ${worker}`]: 'task',
    });
  }
  return design(resources, wires);
}
