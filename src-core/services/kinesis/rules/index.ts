import type { ResourceRule } from '../../../contract/rule.ts';
import type { KinesisValues } from '../properties.ts';

/** Every rule about Kinesis data stream. A test holds this list against the files of the folder. */
export const kinesisRules: readonly ResourceRule<KinesisValues>[] = [];
