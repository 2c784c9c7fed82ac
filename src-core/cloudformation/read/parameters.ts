import { type ResolvedValue, UnknownValue } from '../../contract/template-reading.ts';
import { memberOf, type TemplateNode, textOf } from '../text/template-node.ts';

/** What pseudo parameters are taken for while nothing is deployed. */
const PSEUDO: Readonly<Record<string, ResolvedValue>> = {
  'AWS::AccountId': '123456789012',
  'AWS::Region': 'us-east-1',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'stack',
  'AWS::StackId': 'arn:aws:cloudformation:us-east-1:123456789012:stack/stack/id',
  'AWS::NotificationARNs': [],
};

/** A pseudo parameter; undefined for `AWS::NoValue`. */
export function pseudoParameter(name: string): ResolvedValue | undefined {
  if (name === 'AWS::NoValue') return undefined;
  return PSEUDO[name] ?? new UnknownValue(`${name} is filled in while deploying`);
}

/** A parameter by its default; unknown without one. A default of a Systems Manager parameter is only its name. */
export function parameterValue(name: string, parameter: TemplateNode): ResolvedValue {
  const type = textOf(memberOf(parameter, 'Type')) ?? 'String';
  const standard = memberOf(parameter, 'Default');
  if (type.startsWith('AWS::SSM::')) return new UnknownValue(`the parameter "${name}" is looked up in Systems Manager`);
  if (standard?.kind !== 'scalar' || standard.value === null) {
    return new UnknownValue(`the parameter "${name}" has no default`);
  }
  const text = String(standard.value);
  if (type === 'CommaDelimitedList' || type.startsWith('List<')) return text.split(',').map(item => item.trim());
  if (type === 'Number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
}
