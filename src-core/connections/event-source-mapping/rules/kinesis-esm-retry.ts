import { rangeRule } from '../../../contract/property-rule.ts';
import { eventSourceMappingProperties } from '../properties.ts';

/** Retries out of range. */
export const kinesisEsmRetry = rangeRule({
  id: 'KINESIS-ESM-RETRY',
  title: 'Retries out of range',
  properties: eventSourceMappingProperties,
  property: 'maximumRetryAttempts',
  refusal: 'Lambda refuses the mapping',
});
