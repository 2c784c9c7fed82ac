import type { PropertyValues } from '../contract/property.ts';
import type { Service } from '../contract/service.ts';
import { client } from '../services/client/index.ts';
import { endpoint } from '../services/endpoint/index.ts';
import { kinesis } from '../services/kinesis/index.ts';
import { lambda } from '../services/lambda/index.ts';
import { sns } from '../services/sns/index.ts';
import { sqs } from '../services/sqs/index.ts';
import { stepFunctions } from '../services/step-functions/index.ts';
import { InternalError } from '../shared/internal-error.ts';

/** Every service, by its key in the document. The one list. */
export const services = {
  sqs,
  sns,
  kinesis,
  lambda,
  'step-functions': stepFunctions,
  client,
  endpoint,
} as const satisfies Readonly<Record<string, Service>>;

/** A key of {@link services}. */
export type ServiceType = keyof typeof services;

/** Whether a text is a key of {@link services}. */
export function isServiceType(type: string): type is ServiceType {
  return Object.hasOwn(services, type);
}

/** The drawing of a resource: what its properties make of it, else that of its service. */
export function iconOf(type: string, properties: PropertyValues = {}): string {
  const { icon, icons } = serviceOf(type);
  const value = icons === undefined ? undefined : properties[icons.property];
  return (typeof value === 'string' ? icons?.byValue[value] : undefined) ?? icon;
}

/** The service of a key that is known to be one (the graph holds no other). */
export function serviceOf(type: string): Service {
  if (!isServiceType(type)) throw new InternalError('CATALOG_SERVICE', `there is no service "${type}"`);
  return services[type];
}
