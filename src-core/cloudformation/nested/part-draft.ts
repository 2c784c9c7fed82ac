import type { Template } from '../../contract/template-part.ts';
import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { METADATA_KEY } from '../design-metadata.ts';
import { replaceReferences, type TemplateReference, templateReferences } from '../references.ts';
import { conditionsIn, parametersOf } from './pieces.ts';
import { type SharedValues, writtenReference } from './shared-values.ts';

/** A nested stack's template in the making. */
export class PartDraft {
  readonly stack: string;
  /** What it takes of other stacks, by the name of its parameter. */
  readonly takes = new Map<string, TemplateReference>();
  /** Stacks whose resources must be there first although none of their values is needed. */
  readonly waitsFor = new Set<string>();
  usesStackName = false;
  readonly parameters: readonly string[];
  private readonly template: Template;
  private readonly homes: ReadonlyMap<string, string>;
  private readonly shares: SharedValues;
  private readonly resources: Readonly<Record<string, JsonObject>>;

  constructor(stack: string, template: Template, homes: ReadonlyMap<string, string>, shares: SharedValues) {
    this.stack = stack;
    this.template = template;
    this.homes = homes;
    this.shares = shares;
    const own = Object.entries(template.Resources).filter(([id]) => homes.get(id) === stack);
    this.parameters = [...new Set(own.flatMap(([, resource]) => parametersOf(resource, template)))];
    this.resources = Object.fromEntries(own.map(([id, resource]) => [id, this.rewritten(resource)]));
  }

  /** The template; `given` is everything that any stack takes of another. */
  write(given: readonly TemplateReference[]): Template {
    const { template, resources, shares } = this;
    const conditions = [...new Set(conditionsIn(resources))].map(name => [name, template.Conditions?.[name] ?? null]);
    const outputs = new Map(
      Object.entries(template.Outputs ?? {}).filter(([, output]) =>
        templateReferences(output['Value']).some(({ id }) => Object.hasOwn(resources, id)),
      ),
    );
    for (const value of given.filter(({ id }) => Object.hasOwn(resources, id))) {
      const name = shares.output(value);
      if (!outputs.has(name)) outputs.set(name, { Value: writtenReference(value) });
    }
    const parameters = [...this.ownParameters()];
    return {
      AWSTemplateFormatVersion: template.AWSTemplateFormatVersion,
      Description: `${this.stack} of ${template.Description ?? 'a design'}`.slice(0, 256),
      ...(parameters.length > 0 && { Parameters: Object.fromEntries(parameters) }),
      ...(conditions.length > 0 && { Conditions: Object.fromEntries(conditions) }),
      Resources: resources,
      ...(outputs.size > 0 && { Outputs: Object.fromEntries(outputs) }),
      ...pictureOf(template, resources),
    };
  }

  private *ownParameters(): Iterable<readonly [string, JsonObject]> {
    if (this.usesStackName)
      yield [this.shares.stackName, { Type: 'String', Description: 'Name of the stack that this one is part of' }];
    for (const name of this.parameters) yield [name, this.template.Parameters?.[name] ?? {}];
    for (const [name, { id, attribute }] of this.takes) {
      const what = attribute === undefined ? id : `${attribute} of ${id}`;
      yield [name, { Type: 'String', Description: `${what}, from ${this.homes.get(id)}` }];
    }
  }

  private rewritten(resource: JsonObject): JsonObject {
    const { DependsOn: waitsFor, ...rest } = resource;
    const inside: string[] = [];
    for (const id of [waitsFor ?? []].flat().map(String)) {
      const home = this.homes.get(id);
      if (home === undefined || home === this.stack) inside.push(id);
      else this.waitsFor.add(home);
    }
    const written = replaceReferences(rest, reference => this.nameFor(reference));
    const { Type: type, ...members } = isJsonObject(written) ? written : {};
    return {
      Type: type,
      ...(inside.length > 0 && { DependsOn: inside.length === 1 ? inside[0] : inside }),
      ...members,
    };
  }

  private nameFor(reference: TemplateReference): string | undefined {
    // In a nested stack it would be the nested stack's own name.
    if (reference.id === 'AWS::StackName') {
      this.usesStackName = true;
      return this.shares.stackName;
    }
    const home = this.homes.get(reference.id);
    if (home === undefined || home === this.stack) return undefined;
    const name = this.shares.parameter(reference);
    this.takes.set(name, reference);
    return name;
  }
}

/** What of the picture shows resources of one nested stack. */
function pictureOf({ Metadata: metadata }: Template, resources: Readonly<Record<string, JsonObject>>) {
  const picture = metadata?.[METADATA_KEY];
  if (!isJsonObject(picture) || !Array.isArray(picture['Elements'])) return {};
  const elements = picture['Elements'].flatMap((element: Json): readonly Json[] => {
    const shownIn = isJsonObject(element) && Array.isArray(element['Resources']) ? element['Resources'] : [];
    const own = shownIn.filter((id: Json) => Object.hasOwn(resources, String(id)));
    return own.length === 0 || !isJsonObject(element) ? [] : [{ ...element, Resources: own }];
  });
  const { Version: version, Design: name } = picture;
  return { Metadata: { [METADATA_KEY]: { Version: version, Design: name, Elements: elements } } };
}
