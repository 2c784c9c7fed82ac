import { rangeRule } from '../../../contract/property-rule.ts';
import { snsProperties } from '../properties.ts';

/** Archive retention out of range. */
export const snsArchiveDays = rangeRule({
  id: 'SNS-ARCHIVE-DAYS',
  title: 'Archive retention out of range',
  properties: snsProperties,
  property: 'archiveRetentionDays',
  refusal: 'AWS refuses the topic',
});
