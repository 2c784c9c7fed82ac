import type { ResourcePart } from './template-part.ts';
import type { TemplateObject } from './template-value.ts';

/** The role of an element that a service of AWS assumes; its statements are merged into it. */
export function rolePart(element: string, service: string, conditions?: TemplateObject): ResourcePart {
  const statement = {
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
    Condition: conditions,
  };
  return {
    part: 'resource',
    element,
    suffix: 'Role',
    type: 'AWS::IAM::Role',
    properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
  };
}
