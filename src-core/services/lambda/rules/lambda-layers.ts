import { listRule } from '../../../contract/property-rule.ts';
import { lambdaProperties } from '../properties.ts';

/** Layers that AWS refuses. */
export const lambdaLayers = listRule({
  id: 'LAMBDA-LAYERS',
  title: 'Layers that AWS refuses',
  properties: lambdaProperties,
  property: 'layers',
  refusal: 'AWS refuses the function',
});
