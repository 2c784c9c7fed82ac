import type { ServiceReading } from '../../contract/template-reading.ts';
import type { kinesisProperties } from './properties.ts';

/** How a Kinesis data stream is read from a template. */
export const kinesisReading: ServiceReading<typeof kinesisProperties> = {
  types: { 'AWS::Kinesis::Stream': {} },
  nameProperty: 'streamName',
  arnService: 'kinesis',
};
