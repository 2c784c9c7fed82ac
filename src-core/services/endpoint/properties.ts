import { resourceGuard } from '../../contract/graph.ts';
import { choice, decimal, integer, type PropertyTable, text, toggle, type ValuesOf } from '../../contract/property.ts';

const SUBSCRIBE = 'https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html';
const GUIDE = 'https://docs.aws.amazon.com/sns/latest/dg';

/** Properties of an endpoint outside AWS, or a device or person behind it. */
export const endpointProperties = {
  protocol: choice({
    label: 'Protocol',
    help: 'How messages reach the endpoint.',
    sourceUrl: SUBSCRIBE,
    default: 'https',
    options: {
      https: 'HTTPS',
      http: 'HTTP',
      email: 'E-mail',
      'email-json': 'E-mail (JSON)',
      sms: 'SMS',
      application: 'Mobile push',
    },
  }),
  address: text({
    label: 'Address',
    help: 'URL, e-mail address, phone number or platform endpoint ARN; left out, the template asks for it as a parameter.',
    sourceUrl: SUBSCRIBE,
    placeholder: 'asked for when deploying',
  }),
  isConfirmed: toggle({
    label: 'Subscription confirmed',
    help: 'Whether someone confirmed the subscription; until then SNS delivers nothing to HTTP, HTTPS and e-mail, and removes it after 48 h.',
    sourceUrl: `${GUIDE}/sns-delete-subscription-topic.html`,
    simulationOnly: true,
    default: false,
    appliesWhen: { protocol: ['https', 'http', 'email', 'email-json'] },
  }),
  responseMillis: integer({
    label: 'Response time',
    help: 'How long the endpoint takes to answer; SNS gives up on HTTP and HTTPS after 15 s.',
    sourceUrl: `${GUIDE}/SendMessageToHttp.prepare.html`,
    simulationOnly: true,
    default: 100,
    minimum: 0,
    maximum: 60_000,
    unit: 'milliseconds',
  }),
  errorRate: decimal({
    label: 'Error rate',
    help: 'Share of deliveries that the endpoint fails.',
    sourceUrl: `${GUIDE}/sns-message-delivery-retries.html`,
    simulationOnly: true,
    default: 0,
    minimum: 0,
    maximum: 1,
    unit: 'share',
  }),
  errorStatusCode: integer({
    label: 'Status code of errors',
    help: 'What a failing HTTP or HTTPS endpoint answers: 429 and 5xx are tried again, other 4xx are final.',
    sourceUrl: `${GUIDE}/SendMessageToHttp.prepare.html`,
    confidence: 'C',
    simulationOnly: true,
    default: 500,
    minimum: 400,
    maximum: 599,
    unit: 'count',
    appliesWhen: { protocol: ['https', 'http'] },
  }),
} as const satisfies PropertyTable;

/** Values of {@link endpointProperties} with defaults applied. */
export type EndpointValues = ValuesOf<typeof endpointProperties>;

/** Whether a resource is an endpoint. */
export const isEndpoint = resourceGuard<EndpointValues>('endpoint');

/** Whether an endpoint of this protocol gets nothing from SNS before its subscription is confirmed. */
export function needsConfirmation(protocol: EndpointValues['protocol']): boolean {
  return protocol === 'http' || protocol === 'https' || protocol === 'email' || protocol === 'email-json';
}
