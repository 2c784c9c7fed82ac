import { defineService } from '../../contract/service.ts';
import { snsBehaviour } from './behaviour.ts';
import { snsTemplate } from './cloudformation.ts';
import icon from './icon.svg?raw';
import { snsInspector, snsPalette, snsPorts } from './inspector.ts';
import { snsProperties } from './properties.ts';
import { snsRules } from './rules/index.ts';

/** SNS topic. */
export const sns = defineService({
  type: 'sns',
  label: 'SNS topic',
  category: 'integration',
  icon,
  palette: snsPalette,
  properties: snsProperties,
  ports: snsPorts,
  rules: snsRules,
  behaviour: snsBehaviour,
  cloudformation: snsTemplate,
  inspector: snsInspector,
});
