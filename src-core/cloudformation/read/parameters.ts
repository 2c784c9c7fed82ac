import { type ResolvedValue, UnknownValue } from '../../contract/template-reading.ts';
import { memberOf, type TemplateNode, textOf } from '../text/template-node.ts';
import { asText } from './join-texts.ts';

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

/**
 * A parameter by the value that the stack around gives it, else by its default; unknown without one. What a Systems Manager
 * parameter is given is only its name.
 */
export function parameterValue(name: string, parameter: TemplateNode, given?: ResolvedValue): ResolvedValue {
  const type = textOf(memberOf(parameter, 'Type')) ?? 'String';
  const standard = memberOf(parameter, 'Default');
  if (given !== undefined && asText(given) === undefined) return given;
  if (type.startsWith('AWS::SSM::')) return new UnknownValue(`the parameter "${name}" is looked up in Systems Manager`);
  const text =
    asText(given) ?? (standard?.kind === 'scalar' && standard.value !== null ? String(standard.value) : undefined);
  if (text === undefined) return new UnknownValue(`the parameter "${name}" has no default`);
  if (type === 'CommaDelimitedList' || type.startsWith('List<')) return text.split(',').map(item => item.trim());
  if (type === 'Number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
}
