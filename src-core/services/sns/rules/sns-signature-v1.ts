import { fixBySetting } from '../../../contract/fixes.ts';
import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import type { SnsValues } from '../properties.ts';

/** Notifications signed with SHA-1. */
export const snsSignatureV1: ResourceRule<SnsValues> = {
  id: 'SNS-SIGNATURE-V1',
  severity: 'info',
  title: 'Notifications signed with SHA-1',
  why: 'Web endpoints verify an old signature.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ id }, graph) =>
    graph.outgoing(id, 'subscription').some(wire => graph.resource(wire.to)?.type === 'endpoint'),
  check: ({ id, properties }, graph) => {
    const isWeb = graph.outgoing(id, 'subscription').some(({ to }) => {
      const protocol = graph.resource(to)?.properties['protocol'];
      return protocol === 'http' || protocol === 'https';
    });
    if (!isWeb || properties.signatureVersion === '2') return [];
    const message = 'Web endpoints get notifications signed with SHA-1. Use signature version 2, which is SHA-256.';
    return [
      {
        path: 'signatureVersion',
        message,
        given: properties.signatureVersion,
        fix: fixBySetting('Sign with SHA-256', id, { signatureVersion: '2' }),
      },
    ];
  },
};
