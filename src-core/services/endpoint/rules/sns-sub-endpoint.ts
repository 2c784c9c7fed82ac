import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { EndpointValues } from '../properties.ts';

/** Address that does not fit the protocol. */
export const snsSubEndpoint: ResourceRule<EndpointValues> = {
  id: 'SNS-SUB-ENDPOINT',
  severity: 'error',
  title: 'Address that does not fit the protocol',
  why: 'SNS refuses the subscription.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.address !== undefined && Object.hasOwn(FORMS, properties.protocol),
  check: ({ properties: { protocol, address = '' } }) => {
    const { pattern, meaning } = FORMS[protocol];
    if (pattern.test(address)) return [];
    return [
      {
        path: 'address',
        message: `SNS refuses the subscription: "${address}" does not fit the protocol. Give ${meaning}.`,
        given: address,
        allowed: meaning,
      },
    ];
  },
};

const FORMS: Readonly<Record<EndpointValues['protocol'], { readonly pattern: RegExp; readonly meaning: string }>> = {
  http: { pattern: /^http:\/\/[^\s/]+/, meaning: 'a URL that begins with http://' },
  https: { pattern: /^https:\/\/[^\s/]+/, meaning: 'a URL that begins with https://' },
  email: { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, meaning: 'an e-mail address' },
  'email-json': { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, meaning: 'an e-mail address' },
  sms: { pattern: /^\+[1-9]\d{1,14}$/, meaning: 'a phone number with its country, such as +4915112345678' },
  application: { pattern: /^arn:aws[\w-]*:sns:[^:]+:\d{12}:endpoint\//, meaning: 'the ARN of a platform endpoint' },
};
