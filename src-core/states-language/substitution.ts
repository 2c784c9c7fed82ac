/** A place that a deployment fills in: `${name}`. */
const SUBSTITUTION = /\$\{[^}]+\}/;

/**
 * Whether a text holds a `${substitution}`, which only a deployment can resolve.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html
 */
export function holdsSubstitution(text: string): boolean {
  return SUBSTITUTION.test(text);
}
