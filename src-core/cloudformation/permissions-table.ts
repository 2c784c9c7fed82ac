import { connections } from '../catalog/connections.ts';
import { serviceOf, services } from '../catalog/services.ts';
import type { AllowedEnds, Connection } from '../contract/connection.ts';
import type { PropertyValues } from '../contract/property.ts';
import type { TemplatePart } from '../contract/template-part.ts';
import { ElementReference, type TemplateValue, TextWithReferences } from '../contract/template-value.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { partsByElement } from './draft.ts';

/** One permission that an exported template grants. */
export interface PermissionRow {
  /** `send: Lambda function to SQS queue`; `Lambda function itself` for what a service needs without any wire. */
  readonly subject: string;
  /** Settings that ask for it; empty for the usual ones. */
  readonly settings: string;
  readonly principal: string;
  readonly actions: readonly string[];
  readonly resource: string;
  readonly sourceUrl: string;
}

/** Settings of wires and services under which other permissions are needed. */
const WIRE_VARIANTS: Readonly<Record<string, readonly PropertyValues[]>> = {
  'start-execution': [{}, { invocation: 'sync' }],
  subscription: [{}, { deadLetterQueue: 'reserve' }],
  'event-source-mapping': [{}, { enhancedFanOut: true }, { onFailureDestination: 'reserve' }],
  'async-destination': [{ condition: 'on-success' }, { condition: 'on-failure' }, { condition: 'dead-letter' }],
  task: [{}, { integrationPattern: 'sync' }, { integrationPattern: 'wait-for-task-token' }],
};

const DISTRIBUTED = { Type: 'Map', ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' } } };

const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/example';

const SERVICE_VARIANTS: Readonly<Record<string, readonly PropertyValues[]>> = {
  lambda: [{}, { tracingMode: 'Active' }, { vpcSubnetIds: ['subnet-1'] }],
  sns: [{}, { deliveryStatusProtocols: ['sqs'] }],
  'step-functions': [
    {},
    { loggingLevel: 'ALL' },
    { tracingEnabled: true },
    { kmsKeyId: KEY },
    { definition: { StartAt: 'Each', States: { Each: DISTRIBUTED } } },
  ],
};

const KEY_PROPERTIES = ['kmsMasterKeyId', 'kmsKeyId'] as const;
const KEY_WORDS = 'that key';

/** Everything that a template can grant, from the parts that services and wires write. */
export function permissionRows(): readonly PermissionRow[] {
  const ofServices = Object.keys(services).flatMap(type =>
    withoutRepetition((SERVICE_VARIANTS[type] ?? [{}]).map(settings => serviceRows(type, settings))),
  );
  const ofWires = Object.values(connections).flatMap(connection =>
    connection.ends.allowed.flatMap(ends =>
      withoutRepetition((WIRE_VARIANTS[connection.kind] ?? [{}]).map(settings => wireRows(connection, ends, settings))),
    ),
  );
  return [...ofServices, ...ofWires];
}

/** The page that lists {@link permissionRows}: Markdown, one table. */
export function renderPermissions(rows: readonly PermissionRow[]): string {
  const lines = rows.map(({ subject, settings, principal, actions, resource, sourceUrl }) =>
    [subject, settings, principal, actions.map(action => `\`${action}\``).join(' '), resource, `[page](${sourceUrl})`]
      .map(cell => cell.replaceAll('|', '\\|'))
      .join(' | '),
  );
  return [
    '# Permissions of an exported template',
    '',
    'Rendered from the code by `npm run docs`. Every action is named, and so is every resource; `*` stands only where AWS knows no resource for',
    'an action, or makes the resource itself. A role holds the sum of what its function or state machine needs; a queue has one policy for all its topics.',
    '',
    'A function with provisioned concurrency is called by its alias, and then its permissions name the alias.',
    '',
    'A client is outside the stack and brings its own credentials: the template tells it, as outputs, where to send.',
    'A customer’s KMS key is not part of the template. Roles get the actions below on it; an AWS service that writes (SNS to an encrypted',
    'queue) must be allowed in the key’s own policy.',
    '',
    '| wire or service | when | who may | actions | on | AWS |',
    '|---|---|---|---|---|---|',
    ...lines.map(line => `| ${line} |`),
    '',
    '## Beside SAM connectors',
    '',
    'For every pair of these services that SAM connectors define, an export grants the same actions or fewer (a test compares them where',
    'the profiles are at hand). What it leaves out, because a wire says one thing where a connector’s “Read” and “Write” say several:',
    '',
    '- Lambda function to SQS queue: receiving, deleting, hiding and purging. A wire `send` only sends; reading is the mapping’s.',
    '- Lambda function to state machine: stopping, listing and describing executions. A wire `start-execution` starts; waiting for the',
    '  result takes `states:StartSyncExecution` in the place of `states:StartExecution`.',
    '- Lambda function or state machine to Lambda function: `lambda:InvokeAsync`, an API that AWS has retired.',
    '',
    'SAM knows no connector to or from Kinesis data streams, and none for asynchronous destinations and callbacks: those rows stand on the',
    'pages named above.',
    '',
  ].join('\n');
}

function serviceRows(type: string, settings: PropertyValues): readonly PermissionRow[] {
  const graph = buildGraph({
    name: '',
    resources: [{ id: 'it', type, name: '', position: { x: 0, y: 0 }, properties: settings as Record<string, never> }],
    connections: [],
    scenarios: [],
  });
  const parts = partsByElement(graph).flatMap(([, found]) => found);
  const subject = `${serviceOf(type).label} itself`;
  return parts.flatMap(part => row(part, { subject, settings: wordsOf(settings), types: { it: type } }));
}

function wireRows(connection: Connection, ends: AllowedEnds, settings: PropertyValues): readonly PermissionRow[] {
  const { kind } = connection;
  const reader = ends.to === 'sqs' && settings['integrationPattern'] === 'wait-for-task-token';
  const types: Readonly<Record<string, string>> = { from: ends.from, to: ends.to, reserve: 'sqs', reader: 'lambda' };
  const graph = buildGraph({
    name: '',
    resources: Object.entries(types).map(([id, type]) => ({
      id,
      type,
      name: '',
      position: { x: 0, y: 0 },
      properties: encrypted(type),
    })),
    connections: [
      { id: 'wire', type: kind, from: 'from', to: 'to', properties: settings as Record<string, never> },
      ...(reader ? [{ id: 'mapping', type: 'event-source-mapping', from: 'to', to: 'reader', properties: {} }] : []),
    ],
    scenarios: [],
  });
  const parts = partsByElement(graph).flatMap(([element, found]) => (element === 'wire' ? found : []));
  const subject = `${kind}: ${serviceOf(ends.from).label} to ${serviceOf(ends.to).label}`;
  return parts.flatMap(part => row(part, { subject, settings: wordsOf(settings), types }));
}

function encrypted(type: string): Record<string, string> {
  const name = KEY_PROPERTIES.find(property => Object.hasOwn(serviceOf(type).properties, property));
  return name === undefined ? {} : { [name]: KEY };
}

interface Setting {
  readonly subject: string;
  readonly settings: string;
  /** Service of each element of the little design. */
  readonly types: Readonly<Record<string, string>>;
}

function row(part: TemplatePart, { subject, settings, types }: Setting): readonly PermissionRow[] {
  const label = (element: string) => serviceOf(types[element] ?? '').label;
  switch (part.part) {
    case 'identity-statement': {
      const resource = part.resources.map(value => resourceWords(value, label)).join(', ');
      const principal = `role of the ${label(part.element)}`;
      const when =
        resource === KEY_WORDS ? [settings, 'customer’s KMS key'].filter(word => word !== '').join(', ') : settings;
      return [{ subject, settings: when, principal, actions: part.actions, resource, sourceUrl: part.sourceUrl }];
    }
    case 'resource-statement': {
      const { actions, sourceUrl } = part;
      const principal = `\`${part.service}\` for this topic alone`;
      return [{ subject, settings, principal, actions, resource: `the ${label(part.element)}`, sourceUrl }];
    }
    case 'invoke-permission': {
      const principal = `\`${part.service}\` for this topic alone`;
      const actions = ['lambda:InvokeFunction'];
      return [
        { subject, settings, principal, actions, resource: `the ${label(part.element)}`, sourceUrl: part.sourceUrl },
      ];
    }
    default:
      return [];
  }
}

function resourceWords(value: TemplateValue, label: (element: string) => string): string {
  if (value === '*') return '`*`';
  if (value instanceof ElementReference) {
    if (value.suffix === 'KeyArn') return KEY_WORDS;
    if (value.suffix === 'LogGroup') return 'its own log group';
    return value.suffix === 'Consumer' ? 'the stream consumer' : `the ${label(value.element)}`;
  }
  if (!(value instanceof TextWithReferences)) return `\`${JSON.stringify(value)}\``;
  const text = value.pieces.map(piece => (typeof piece === 'string' ? piece : '{name}')).join('');
  if (text.endsWith(':log-group:*')) return 'log groups of the account in the Region';
  return text.includes(':execution:') ? 'executions of the machine' : `\`${text}\``;
}

/** What a variant adds to the ones before it. */
function withoutRepetition(variants: readonly (readonly PermissionRow[])[]): readonly PermissionRow[] {
  const seen = new Set<string>();
  return variants.flat().filter(({ principal, actions, resource }) => {
    const key = `${principal} ${actions.join()} ${resource}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function wordsOf(settings: PropertyValues): string {
  return Object.entries(settings)
    .filter(([, value]) => value !== KEY)
    .map(([name, value]) => {
      if (name === 'definition') return 'distributed Map';
      return typeof value === 'string' && value !== 'reserve' ? `\`${name}: ${value}\`` : `\`${name}\``;
    })
    .join(', ');
}
