import { choiceRule } from '../../../contract/property-rule.ts';
import { kinesisProperties } from '../properties.ts';

/** Unknown record distribution. */
export const kinesisDistributionValue = choiceRule({
  id: 'KINESIS-DISTRIBUTION-VALUE',
  title: 'Unknown record distribution',
  properties: kinesisProperties,
  property: 'recordDistributionStrategy',
  refusal: 'AWS refuses the stream',
});
