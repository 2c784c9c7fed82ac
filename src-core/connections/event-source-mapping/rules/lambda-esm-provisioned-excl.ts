import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Pollers and maximum concurrency together. */
export const lambdaEsmProvisionedExcl: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-PROVISIONED-EXCL',
  severity: 'error',
  title: 'Pollers and maximum concurrency together',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.maximumConcurrency !== undefined,
  check: ({ id, properties }) => {
    if (properties.minimumPollers === undefined && properties.maximumPollers === undefined) return [];
    const message =
      'Lambda refuses the mapping: provisioned pollers and maximum concurrency exclude each other. Keep one.';
    const fix = fixBySetting('Keep the maximum concurrency alone', id, {
      minimumPollers: undefined,
      maximumPollers: undefined,
    });
    return [{ path: 'maximumConcurrency', message, given: properties.maximumConcurrency ?? null, fix }];
  },
};
