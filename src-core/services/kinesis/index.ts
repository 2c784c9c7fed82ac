import { defineService } from '../../contract/service.ts';
import { kinesisBehaviour } from './behaviour.ts';
import { kinesisTemplate } from './cloudformation.ts';
import icon from './icon.svg?raw';
import { kinesisInspector, kinesisPalette, kinesisPorts } from './inspector.ts';
import { kinesisProperties } from './properties.ts';
import { kinesisRules } from './rules/index.ts';

/** Kinesis data stream. */
export const kinesis = defineService({
  type: 'kinesis',
  label: 'Kinesis data stream',
  category: 'analytics',
  icon,
  palette: kinesisPalette,
  properties: kinesisProperties,
  ports: kinesisPorts,
  rules: kinesisRules,
  behaviour: kinesisBehaviour,
  cloudformation: kinesisTemplate,
  inspector: kinesisInspector,
});
