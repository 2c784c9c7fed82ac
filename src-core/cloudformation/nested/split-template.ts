import type { Template } from '../../contract/template-part.ts';
import type { Json, JsonObject } from '../../shared/json.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { checkSize } from '../check-limits.ts';
import { templateLimits } from '../limits.ts';
import { type TemplateReference, templateReferences } from '../references.ts';
import type { TemplateProblem } from '../template-problem.ts';
import { PartDraft } from './part-draft.ts';
import { keyOfReference, SharedValues } from './shared-values.ts';
import { splitResources } from './split-resources.ts';

/** How a template is split. */
export interface SplitOptions {
  /** The file of a nested stack as `TemplateURL`, by its logical id; `aws cloudformation package` puts an address there. */
  readonly fileOf: (stack: string) => string;
  /** The nested stack of each resource as the last split left it: logical ids of both. */
  readonly before?: ReadonlyMap<string, string>;
  /** Tags of the nested stacks themselves. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** A template split into nested stacks. */
export interface NestedTemplates {
  /** The template around them, which is the one to deploy. */
  readonly parent: Template;
  /** The templates of the nested stacks, by the logical ids that these have in the parent. */
  readonly parts: ReadonlyMap<string, Template>;
  /** Logical ids of resources that had to leave their nested stack: CloudFormation makes them anew. */
  readonly moved: readonly string[];
}

/**
 * Splits a template of `emitWhole` into nested stacks, each below CloudFormation's limits. What one stack needs of another
 * goes from its outputs through the parent to the other's parameters; no two stacks need each other. The same template
 * and the same `before` give the same stacks.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html
 */
export function splitTemplate(
  template: Template,
  { fileOf, before = new Map(), tags }: SplitOptions,
): Result<NestedTemplates, readonly TemplateProblem[]> {
  const known = new Map([...before].flatMap(([id, stack]) => knownIndex(id, stack)));
  const split = splitResources(template, known);
  if (!split.ok) return split;
  const shares = new SharedValues(template);
  const homes = new Map([...split.value].map(([id, index]) => [id, nameOf(index)] as const));
  const stacks = [...new Set(Object.keys(template.Resources).map(id => homes.get(id) ?? ''))].sort(byNumber);
  const drafts = stacks.map(stack => new PartDraft(stack, template, homes, shares));
  const given = new Map<string, TemplateReference>();
  for (const draft of drafts) for (const value of draft.takes.values()) given.set(keyOfReference(value), value);
  const parts = new Map(drafts.map(draft => [draft.stack, draft.write([...given.values()])] as const));
  const parent = parentOf(template, drafts, { fileOf, homes, shares, tags });
  const problems = [parent, ...parts.values()].flatMap(checkSize);
  if (problems.length > 0) return fail(problems);
  const moved = [...homes].filter(([id, stack]) => before.has(id) && before.get(id) !== stack).map(([id]) => id);
  return ok({ parent, parts, moved });
}

function nameOf(index: number): string {
  return `Part${index + 1}`;
}

function knownIndex(id: string, stack: string): readonly (readonly [string, number])[] {
  const number = Number(/^Part([1-9]\d{0,2})$/.exec(stack)?.[1] ?? 0);
  return number === 0 ? [] : [[id, number - 1]];
}

function byNumber(left: string, right: string): number {
  return Number(left.slice(4)) - Number(right.slice(4));
}

/** Says to linters that the files of the nested stacks are to be packaged before the template is deployed. */
const PACKAGED = { 'cfn-lint': { config: { ignore_checks: ['W3002'] } } };

interface ParentOptions extends Pick<SplitOptions, 'fileOf' | 'tags'> {
  readonly homes: ReadonlyMap<string, string>;
  readonly shares: SharedValues;
}

function parentOf(
  template: Template,
  drafts: readonly PartDraft[],
  { fileOf, homes, shares, tags }: ParentOptions,
): Template {
  const tagList = Object.entries(tags ?? {}).map(([key, value]) => ({ Key: key, Value: value }));
  const stacks = drafts.map(({ stack, takes, waitsFor, usesStackName, parameters }) => {
    const named = new Set([...takes.values()].map(({ id }) => homes.get(id)));
    const waits = [...waitsFor].filter(other => !named.has(other)).sort(byNumber);
    const values: [string, Json][] = [
      ...(usesStackName ? [[shares.stackName, { Ref: 'AWS::StackName' }] as [string, Json]] : []),
      ...parameters.map((name): [string, Json] => [name, { Ref: name }]),
      ...[...takes].map(([name, value]): [string, Json] => [
        name,
        outputOf(homes.get(value.id) ?? '', shares.output(value)),
      ]),
    ];
    const properties = {
      TemplateURL: fileOf(stack),
      ...(values.length > 0 && { Parameters: Object.fromEntries(values) }),
      ...(tagList.length > 0 && { Tags: tagList }),
    };
    const dependsOn = waits.length > 0 && { DependsOn: waits.length === 1 ? waits[0] : waits };
    // What is retained stays when its nested stack goes; the stack itself holds nothing.
    const policies = { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' };
    return [stack, { Type: 'AWS::CloudFormation::Stack', ...dependsOn, ...policies, Properties: properties }] as const;
  });
  const { AWSTemplateFormatVersion: version, Description: description, Parameters: parameters } = template;
  const outputs = parentOutputs(template, homes);
  return {
    AWSTemplateFormatVersion: version,
    ...(description !== undefined && { Description: description }),
    ...(parameters !== undefined && { Parameters: parameters }),
    Resources: Object.fromEntries(stacks),
    ...(outputs.length > 0 && { Outputs: Object.fromEntries(outputs) }),
    Metadata: PACKAGED,
  };
}

/** The outputs of the template, handed up; where they are too many for one, they stay with the nested stacks. */
function parentOutputs({ Outputs: outputs = {} }: Template, homes: ReadonlyMap<string, string>) {
  const all = Object.entries(outputs);
  if (all.length > templateLimits.outputs.value) return [];
  return all.map(([name, output]): [string, JsonObject] => {
    const [reference] = templateReferences(output['Value']);
    const home = homes.get(reference?.id ?? '');
    return [name, home === undefined ? output : { ...output, Value: outputOf(home, name) }];
  });
}

function outputOf(stack: string, output: string) {
  return { 'Fn::GetAtt': [stack, `Outputs.${output}`] };
}
