import type { ParameterPart } from './template-part.ts';
import { refTo, type TemplateValue } from './template-value.ts';

/** The ARN of a key or of an alias, which is of one account and Region. */
const KEY_ARN = /^arn:[^:]*:kms:[^:]*:[^:]*:(key|alias)\//;

/**
 * A KMS key as a template names it: an ARN becomes the default of a parameter, because the stack of another account or
 * Region has another key; an id or an alias stays. Nothing without a key. `isAskedFor` leaves the default out.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/best-practices.html
 */
export function keyPart(
  element: string,
  key: string | undefined,
  isAskedFor = false,
): { readonly value: TemplateValue | undefined; readonly parameters: readonly ParameterPart[] } {
  const kind = KEY_ARN.exec(key ?? '')?.[1];
  if (key === undefined || kind === undefined) return { value: key, parameters: [] };
  const suffix = kind === 'key' ? 'KeyArn' : 'KeyAlias';
  const parameter: ParameterPart = {
    part: 'parameter',
    element,
    suffix,
    description: `ARN of the ${kind === 'key' ? 'KMS key' : 'alias of the KMS key'} of "${element}"`,
    ...(!isAskedFor && { default: key }),
    allowedPattern: `arn:[^:]+:kms:[^:]+:[0-9]{12}:${kind}/.+`,
  };
  return { value: refTo(element, suffix), parameters: [parameter] };
}
