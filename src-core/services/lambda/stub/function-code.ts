import type { DesignGraph, GraphResource } from '../../../contract/graph.ts';
import { refTo, type TemplateObject, type TemplatePart } from '../../../contract/template-part.ts';
import type { LambdaValues } from '../properties.ts';
import { nodeStub } from './node-stub.ts';
import { pythonStub } from './python-stub.ts';
import { stubNeeds } from './stub-needs.ts';

/** The `Code` and `Handler` of a function in a template, and the parameters they need. */
export interface FunctionCode {
  readonly handler: string;
  readonly code: TemplateObject;
  readonly parameters: readonly TemplatePart[];
}

/**
 * A stand-in written into the template where AWS takes code there (Node.js, Python); for every other runtime the
 * template asks for the bucket and key of the deployment package.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html
 */
export function functionCode(resource: GraphResource<LambdaValues>, graph: DesignGraph): FunctionCode {
  const { runtime, handler } = resource.properties;
  const language = /^(nodejs|python)/.exec(runtime)?.[1];
  if (language === undefined) return packagedCode(resource);
  const needs = stubNeeds(resource, handler, graph);
  return {
    // Code in a template always lies in a file named index.
    handler: `index.${needs.exportName}`,
    code: { ZipFile: language === 'nodejs' ? nodeStub(needs) : pythonStub(needs) },
    parameters: [],
  };
}

function packagedCode({ id, name, properties }: GraphResource<LambdaValues>): FunctionCode {
  const parameter = (suffix: string, words: string, allowedPattern: string): TemplatePart => ({
    part: 'parameter',
    element: id,
    suffix,
    description: `${words} of the deployment package (${properties.runtime}) of "${name}"`,
    allowedPattern,
  });
  return {
    handler: properties.handler,
    code: { S3Bucket: refTo(id, 'CodeBucket'), S3Key: refTo(id, 'CodeKey') },
    parameters: [
      parameter('CodeBucket', 'Bucket', '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]'),
      parameter('CodeKey', 'Key in the bucket', '.{1,1024}'),
    ],
  };
}
