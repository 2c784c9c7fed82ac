import type { ServiceTemplate } from '../../contract/template-part.ts';
import type { KinesisValues } from './properties.ts';

/** How Kinesis data stream appears in a template. */
export const kinesisTemplate: ServiceTemplate<KinesisValues> = {
  type: undefined,
  parts: () => [],
};
