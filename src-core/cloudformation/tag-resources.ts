import { tagList } from '../contract/tags.ts';
import type { TemplateObject, TemplateValue } from '../contract/template-value.ts';
import type { Draft } from './draft.ts';

/**
 * Types of a design's template that take `Tags` as a list of keys and values.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html
 */
const TAGGABLE: ReadonlySet<string> = new Set([
  'AWS::CloudWatch::Alarm',
  'AWS::IAM::Role',
  'AWS::Kinesis::Stream',
  'AWS::Kinesis::StreamConsumer',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Logs::LogGroup',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::StepFunctions::StateMachine',
]);

/** Puts tags on everything that takes them; a resource's own tag of the same name wins. */
export function tagResources(draft: Draft, tags: Readonly<Record<string, string>>): void {
  for (const { type, properties } of draft.resources.values()) {
    if (!TAGGABLE.has(type)) continue;
    const own = (properties['Tags'] ?? []) as readonly TemplateObject[];
    const taken = new Set<TemplateValue | undefined>(own.map(tag => tag['Key']));
    const added = (tagList(tags) ?? []).filter(tag => !taken.has(tag['Key']));
    if (added.length > 0) properties['Tags'] = [...own, ...added];
  }
}
