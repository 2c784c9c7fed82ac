import { serviceOf } from '../../catalog/services.ts';
import type { TemplateValue } from '../../contract/template-value.ts';
import { attributeOf, refTo } from '../../contract/template-value.ts';
import type { TemplatePath } from '../read/read-properties.ts';
import type { TemplateReading } from '../read/read-template.ts';
import { nodeToJson } from '../text/node-to-json.ts';
import type { TemplateText } from '../text/read-text.ts';
import { type MapEntry, memberOf, nodeAt, type TemplateNode, textOf } from '../text/template-node.ts';

/** What is in a template already, as far as added elements need to know. */
export interface ExistingTemplate {
  readonly source: TemplateText;
  /** By element id, or by element id and suffix. */
  readonly logicalIds: ReadonlyMap<string, string>;
  /** Every name that is taken. */
  readonly names: readonly string[];
  /** Where a member of an element's resource stands; undefined where the template has no such resource. */
  memberPath(element: string, suffix: string | undefined, member: string): TemplatePath | undefined;
  /** Logical id of the role of a function or workflow; undefined where it is not in the template. */
  roleOf(element: string): string | undefined;
  /** Where the statements of the one policy of a queue or topic stand; undefined where it has none yet. */
  policyStatements(element: string): TemplatePath | undefined;
  /** The ARN of an element. */
  arnOf(element: string): TemplateValue;
}

/** Looks through a template for what added elements can hold on to. */
export function existingTemplate(
  source: TemplateText,
  reading: TemplateReading,
  added: ReadonlySet<string>,
): ExistingTemplate {
  const kept = [...reading.elements.values()].filter(
    element => element.resource !== undefined && !added.has(element.id),
  );
  const logicalIds = new Map(kept.map(element => [element.id, element.resource?.logicalId ?? '']));
  for (const { id } of kept) {
    const role = roleOf(id);
    if (role !== undefined) logicalIds.set(`${id} Role`, role);
    for (const [suffix, side] of Object.entries(reading.elements.get(id)?.sides ?? {})) {
      if (side !== undefined) logicalIds.set(`${id} ${suffix}`, side.logicalId);
    }
  }
  const sections = ['Parameters', 'Resources', 'Outputs', 'Conditions'];

  function resourceNode(element: string): TemplateNode | undefined {
    return nodeAt(source.root, ['Resources', reading.elements.get(element)?.resource?.logicalId ?? '']);
  }

  function roleOf(element: string): string | undefined {
    const resource = reading.elements.get(element)?.resource;
    const properties = memberOf(resourceNode(element), 'Properties');
    const role = memberOf(properties, 'Role') ?? memberOf(properties, 'RoleArn');
    if (role === undefined)
      return resource?.type.startsWith('AWS::Serverless::') ? `${resource.logicalId}Role` : undefined;
    const attribute = memberOf(role, 'Fn::GetAtt');
    const id = attribute?.kind === 'list' ? textOf(attribute.items[0]) : textOf(attribute)?.split('.')[0];
    return id !== undefined && nodeAt(source.root, ['Resources', id]) !== undefined ? id : undefined;
  }

  return {
    source,
    logicalIds,
    names: sections.flatMap(section => entriesOf(memberOf(source.root, section)).map(entry => entry.key)),
    roleOf,
    memberPath: (element, suffix, member) => {
      const { resource, sides = {} } = reading.elements.get(element) ?? {};
      const holder = suffix === undefined ? resource : sides[suffix];
      return holder && [...holder.path, ...member.split('.')];
    },
    policyStatements: element => {
      const resource = reading.elements.get(element)?.resource;
      const home = serviceOf(reading.elements.get(element)?.type ?? '').cloudformation.policyHome;
      const found = entriesOf(memberOf(source.root, 'Resources')).find(({ value }) => {
        const targets = nodeAt(value, ['Properties', home?.targetsMember ?? '']);
        return (
          textOf(memberOf(value, 'Type')) === home?.type &&
          targets?.kind === 'list' &&
          targets.items.some(item => JSON.stringify(nodeToJson(item)) === JSON.stringify({ Ref: resource?.logicalId }))
        );
      });
      return found && ['Resources', found.key, 'Properties', 'PolicyDocument', 'Statement'];
    },
    arnOf: element => (reading.elements.get(element)?.type === 'sns' ? refTo(element) : attributeOf(element, 'Arn')),
  };
}

function entriesOf(node: TemplateNode | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}
