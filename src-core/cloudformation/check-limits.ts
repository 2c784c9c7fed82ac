import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph } from '../contract/graph.ts';
import { nameOf } from '../contract/graph-queries.ts';
import type { Limit } from '../contract/property.ts';
import type { Template } from '../contract/template-part.ts';
import { isJsonObject, type Json } from '../shared/json.ts';
import { formatNumber } from '../shared/units.ts';
import { utf8Length } from '../shared/utf8.ts';
import { templateLimits } from './limits.ts';
import type { LogicalIds } from './logical-ids.ts';
import type { TemplateProblem } from './template-problem.ts';

const SPLIT =
  'Export it as nested stacks: eventloom export FILE --split --out FOLDER; or split the design into several.';
const STATE = 'State some of the addresses and places of code in the design.';

/** Everything in which one template is larger than AWS takes, each with the limit's name and what to do. */
export function checkSize(template: Template): readonly TemplateProblem[] {
  const { resources, parameters, outputs, templateBytes } = templateLimits;
  return [
    ...over('resources in a template', Object.keys(template.Resources).length, resources, SPLIT),
    // Nested stacks get their parameters from the template around them, which has the same limit.
    ...over('parameters in a template', Object.keys(template.Parameters ?? {}).length, parameters, STATE),
    ...over('outputs in a template', Object.keys(template.Outputs ?? {}).length, outputs, SPLIT),
    ...over('bytes of a template', utf8Length(JSON.stringify(template)), templateBytes, SPLIT),
  ];
}

/** Every role and policy of a template that is larger than AWS takes. Splitting the template would not help. */
export function checkPolicies(template: Template, graph: DesignGraph, ids: LogicalIds): readonly TemplateProblem[] {
  return graph.resources.flatMap(({ id, type }) => [
    ...checkRole(template, ids.of(id, 'Role'), id, graph),
    ...checkPolicy(template, ids.of(id, 'Policy'), { id, type }, graph),
  ]);
}

function checkRole(template: Template, role: string, id: string, graph: DesignGraph): readonly TemplateProblem[] {
  const policies = propertyOf(template, role, 'Policies');
  if (policies === undefined) return [];
  const what = `bytes of the policies of the role of ${nameOf(graph, id)}`;
  const advice = 'Give some of its tasks or sends to another function or workflow.';
  return over(what, leastBytes(policies), templateLimits.rolePolicyBytes, advice, id);
}

function checkPolicy(
  template: Template,
  policy: string,
  { id, type }: { readonly id: string; readonly type: string },
  graph: DesignGraph,
): readonly TemplateProblem[] {
  const home = serviceOf(type).cloudformation.policyHome;
  const document = propertyOf(template, policy, 'PolicyDocument');
  if (home === undefined || !isJsonObject(document)) return [];
  const { Statement: statements } = document;
  const advice = 'Let fewer topics deliver to it.';
  return [
    ...over(`bytes of the policy of ${nameOf(graph, id)}`, leastBytes(document), home.bytes, advice, id),
    ...over(
      `statements in the policy of ${nameOf(graph, id)}`,
      Array.isArray(statements) ? statements.length : 0,
      home.statements,
      advice,
      id,
    ),
  ];
}

function propertyOf(template: Template, logicalId: string, name: string): Json | undefined {
  const properties = template.Resources[logicalId]?.['Properties'];
  return isJsonObject(properties) ? properties[name] : undefined;
}

/** `arn:aws:sqs:eu-west-1:123456789012:` and the ending that AWS gives to a generated name. */
const LEAST_ARN_BYTES = 48;

/** What a policy takes at least once its references are ARNs; it only counts what is certain. */
function leastBytes(value: Json): number {
  if (isJsonObject(value) && Object.keys(value).length === 1) {
    const [named] = [value['Ref'], value['Fn::GetAtt'], value['Fn::Sub']].filter(member => member !== undefined);
    if (named !== undefined) return LEAST_ARN_BYTES + utf8Length(String(Array.isArray(named) ? named[0] : named)) + 2;
  }
  if (Array.isArray(value)) return value.reduce((sum: number, item: Json) => sum + leastBytes(item) + 1, 2);
  if (!isJsonObject(value)) return utf8Length(JSON.stringify(value));
  return Object.entries(value).reduce((sum, [name, item]) => sum + name.length + 4 + leastBytes(item ?? null), 2);
}

function over(
  what: string,
  given: number,
  { value, sourceUrl }: Limit,
  advice: string,
  element?: string,
): readonly TemplateProblem[] {
  if (given <= value) return [];
  return [
    {
      code: 'LIMIT',
      elements: element === undefined ? [] : [element],
      message: `Too many ${what}: ${formatNumber(given)}, and AWS takes ${formatNumber(value)} (${sourceUrl}). ${advice}`,
    },
  ];
}
