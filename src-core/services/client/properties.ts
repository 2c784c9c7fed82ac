import { choice, decimal, integer, json, type PropertyTable, text, type ValuesOf } from '../../contract/property.ts';

const SEND = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html';
const PUBLISH = 'https://docs.aws.amazon.com/sns/latest/api/API_Publish.html';

/** Properties of a client: what it sends while no scenario says otherwise. */
export const clientProperties = {
  ratePerSecond: decimal({
    label: 'Rate',
    help: 'Messages a second that the client sends while no scenario gives it a load.',
    sourceUrl: SEND,
    simulationOnly: true,
    default: 1,
    minimum: 0,
    maximum: 100_000,
    unit: 'per-second',
  }),
  arrivals: choice({
    label: 'Arrivals',
    help: 'Evenly spaced, or at random around the rate as independent senders do.',
    sourceUrl: SEND,
    simulationOnly: true,
    default: 'constant',
    options: { constant: 'Constant', poisson: 'Random (Poisson)' },
  }),
  keys: integer({
    label: 'Groups or keys',
    help: 'How many message groups (FIFO) or partition keys (Kinesis) the messages are spread over.',
    sourceUrl:
      'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-queues-message-order.html',
    simulationOnly: true,
    default: 1,
    minimum: 1,
    maximum: 100_000,
    unit: 'count',
  }),
  body: text({
    label: 'Message body',
    help: 'Text of each message; {{n}} is its number, {{group}} its group or key.',
    sourceUrl: SEND,
    simulationOnly: true,
    default: '{"n":{{n}}}',
  }),
  attributes: json({
    label: 'Message attributes',
    help: 'Names and texts sent along; SNS filter policies look at them, and the same placeholders work.',
    sourceUrl: PUBLISH,
    simulationOnly: true,
    placeholder: '{ "kind": "order" }',
  }),
} as const satisfies PropertyTable;

/** Values of {@link clientProperties} with defaults applied. */
export type ClientValues = ValuesOf<typeof clientProperties>;
