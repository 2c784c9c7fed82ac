import {
  isResolvedList,
  isResolvedObject,
  PartlyKnownText,
  type ResolvedObject,
  type ResolvedValue,
  ResourceReference,
  type TemplateResource,
  UnknownValue,
} from '../../contract/template-reading.ts';
import { memberOf } from '../text/template-node.ts';
import { joined } from './join-texts.ts';
import { isLocalPath, type LocalFiles, pathBeside } from './local-files.ts';
import { readResources } from './read-resources.ts';
import { Resolver } from './resolver.ts';
import { sectionsOf } from './sections.ts';

/** The member that names the file of a nested stack, by the type of its resource. */
const FILE: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::Stack': 'TemplateURL',
  'AWS::Serverless::Application': 'Location',
};

/** Members in which a resource names a file beside its own template. */
const OTHER_FILES = ['DefinitionUri', 'DefinitionS3Location'] as const;

/** More than any design that is split; stacks in stacks multiply. */
const MOST_STACKS = 200;

/** A nested stack that stands in a file beside the template. */
export interface NestedStack {
  /** Its path, seen from the outermost template. */
  readonly file: string;
  /** How many resources it has, those of its own nested stacks with them; undefined where it is not read. */
  readonly resources: number | undefined;
}

/** The resources of a template with those of its nested stacks. */
export interface WithNested {
  /** What a nested stack holds is named by it: `Orders/Queue`. */
  readonly resources: readonly TemplateResource[];
  /** By the logical id of its resource in the outermost template. */
  readonly stacks: ReadonlyMap<string, NestedStack>;
}

/**
 * Reads the nested stacks of a template whose files stand beside it, as one with it: parameters hold what is handed to them,
 * and `Stack.Outputs.X` is what the stack gives out.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html
 */
export function withNestedStacks(resources: readonly TemplateResource[], files: LocalFiles): WithNested {
  const reader = new NestedReader(files);
  const all = resources.flatMap(resource => [resource, ...reader.read(resource, [])]);
  if (reader.stacks.size === 0) return { resources, stacks: reader.stacks };
  return { resources: all.map(resource => reader.linked(resource)), stacks: reader.stacks };
}

class NestedReader {
  readonly stacks = new Map<string, NestedStack>();
  private readonly files: LocalFiles;
  private readonly outputs = new Map<string, ResolvedObject>();
  private count = 0;

  constructor(files: LocalFiles) {
    this.files = files;
  }

  /** The resources that a nested stack holds; none for any other resource. `around`: the files that it stands in. */
  read(stack: TemplateResource, around: readonly string[]): readonly TemplateResource[] {
    const named = stack.properties[FILE[stack.type] ?? ''];
    if (typeof named !== 'string' || !isLocalPath(named)) return [];
    const file = pathBeside(stack.file ?? '', named);
    const found = this.inside(stack, file, around);
    if (around.length === 0) this.stacks.set(stack.logicalId, { file, resources: found?.length });
    return found ?? [];
  }

  /** A resource with what nested stacks give out in the place of references to it. */
  linked(resource: TemplateResource): TemplateResource {
    const properties = this.link(resource.properties, 0);
    return isResolvedObject(properties) ? { ...resource, properties } : resource;
  }

  private inside(stack: TemplateResource, file: string, around: readonly string[]) {
    this.count += 1;
    if (around.includes(file) || this.count > MOST_STACKS) {
      const why = around.includes(file) ? 'it holds itself' : `more than ${MOST_STACKS} nested stacks are not read`;
      this.files.refuse(file, why);
      return undefined;
    }
    const text = this.files.template(file);
    if (text === undefined) return undefined;
    const sections = sectionsOf(text.root);
    const given = stack.properties['Parameters'];
    const prefix = `${stack.logicalId}/`;
    const resolver = new Resolver(sections, { prefix, given: isResolvedObject(given) ? given : {} });
    const own = readResources(sections, resolver).map(resource => ({
      ...resource,
      logicalId: `${prefix}${resource.logicalId}`,
      properties: withPaths(resource.properties, file),
      path: ['Resources', `${prefix}${resource.logicalId}`, 'Properties'],
      file,
    }));
    const outputs = [...sections.outputs].map(
      ([name, node]) => [name, resolver.value(memberOf(node, 'Value'))] as const,
    );
    this.outputs.set(stack.logicalId, Object.fromEntries(outputs));
    return own.flatMap(resource => [resource, ...this.read(resource, [...around, file])]);
  }

  private link(value: ResolvedValue | undefined, depth: number): ResolvedValue | undefined {
    if (value instanceof ResourceReference) return this.output(value, depth);
    if (value instanceof PartlyKnownText) return joined(value.pieces.map(piece => this.link(piece, depth)));
    if (isResolvedList(value)) return value.flatMap(item => this.link(item, depth) ?? []);
    if (!isResolvedObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.link(member, depth)]));
  }

  /** What a reference to an output is; stacks hand values on, through a few others at most. */
  private output(reference: ResourceReference, depth: number): ResolvedValue | undefined {
    const { logicalId, attribute = '' } = reference;
    const outputs = this.outputs.get(logicalId);
    if (outputs === undefined || !attribute.startsWith('Outputs.')) return reference;
    const name = attribute.slice('Outputs.'.length);
    if (!Object.hasOwn(outputs, name) || depth > MOST_STACKS)
      return new UnknownValue(`the nested stack "${logicalId}" gives out no "${name}"`);
    return this.link(outputs[name], depth + 1);
  }
}

/** With the files that it names as the outermost template would name them. */
function withPaths(properties: ResolvedObject, file: string): ResolvedObject {
  const renamed = OTHER_FILES.flatMap(name => {
    const path = properties[name];
    return typeof path === 'string' && isLocalPath(path) ? [[name, pathBeside(file, path)] as const] : [];
  });
  return renamed.length === 0 ? properties : { ...properties, ...Object.fromEntries(renamed) };
}

/** The nested stack that a place of the merged template is in, by its logical id; undefined for the template's own. */
export function nestedStackOf(path: readonly (string | number)[] | undefined): string | undefined {
  const logicalId = path?.[0] === 'Resources' ? String(path[1]) : '';
  const end = logicalId.indexOf('/');
  return end < 0 ? undefined : logicalId.slice(0, end);
}
