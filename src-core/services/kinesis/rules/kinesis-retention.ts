import { rangeRule } from '../../../contract/property-rule.ts';
import { kinesisProperties } from '../properties.ts';

/** Retention out of range. */
export const kinesisRetention = rangeRule({
  id: 'KINESIS-RETENTION',
  title: 'Retention out of range',
  properties: kinesisProperties,
  property: 'retentionPeriodHours',
  refusal: 'AWS refuses the stream',
});
