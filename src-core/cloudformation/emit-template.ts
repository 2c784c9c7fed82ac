import { serviceOf } from '../catalog/services.ts';
import type { ExportSettings } from '../contract/export-settings.ts';
import type { DesignGraph, GraphResource } from '../contract/graph.ts';
import { messageSources, nameOf } from '../contract/graph-queries.ts';
import type { Template } from '../contract/template-part.ts';
import type { TemplateObject } from '../contract/template-value.ts';
import { isJsonObject, type JsonObject } from '../shared/json.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { addAlarms, conditionsOf } from './alarms.ts';
import { addParameters, writeParameter } from './ask-parameters.ts';
import { checkPolicies, checkSize } from './check-limits.ts';
import { designMetadata, METADATA_KEY } from './design-metadata.ts';
import { type Draft, type DraftResource, draftTemplate } from './draft.ts';
import { findCircle } from './find-circle.ts';
import { templateLimits } from './limits.ts';
import { LogicalIds } from './logical-ids.ts';
import { markCopies } from './mark-copies.ts';
import { openCircles } from './open-circles.ts';
import { addPolicies } from './policies.ts';
import { resolve } from './resolve.ts';
import { tagResources } from './tag-resources.ts';
import type { TemplateProblem } from './template-problem.ts';
import { unexportableWires } from './unexportable-wires.ts';

/**
 * The CloudFormation template of a design: every resource and wire with the roles, policies and permissions that it needs,
 * and what `settings` ask for. The same design gives the same template. Fails, with every reason, when AWS has no such wire,
 * when resources of the design each need the other first, or when the template is larger than AWS takes.
 */
export function emitTemplate(
  graph: DesignGraph,
  settings: ExportSettings = {},
): Result<Template, readonly TemplateProblem[]> {
  const whole = emitWhole(graph, settings);
  const problems = whole.ok ? checkSize(whole.value) : [];
  return problems.length > 0 ? fail(problems) : whole;
}

/** The template of a design as {@link emitTemplate} gives it, however large it is as a whole. */
export function emitWhole(
  graph: DesignGraph,
  settings: ExportSettings = {},
): Result<Template, readonly TemplateProblem[]> {
  const refused = unexportableWires(graph);
  if (refused.length > 0) return fail(refused);
  if (graph.resources.every(({ type }) => serviceOf(type).cloudformation.type === undefined)) return fail([EMPTY]);
  const ids = new LogicalIds([...graph.resources, ...graph.connections].map(element => element.id));
  const draft = draftTemplate(graph, { writesVaried: settings.parameters === true });
  if (settings.parameters === true) addParameters(draft, graph);
  addPolicies(draft, openCircles(draft, graph, ids), graph, ids);
  markCopies(draft);
  if (settings.alarms === true) addAlarms(draft, graph);
  if (settings.tags !== undefined) tagResources(draft, settings.tags);
  const template = write(settings.retain === true ? retained(draft) : draft, graph, ids);
  const problems = [...checkCircle(template, graph, ids), ...checkPolicies(template, graph, ids)];
  return problems.length > 0 ? fail(problems) : ok(template);
}

const EMPTY: TemplateProblem = {
  code: 'EMPTY',
  elements: [],
  message:
    'There is nothing to export: the design has no resource of AWS, and a template needs one. Add a queue, a topic, a stream, a function or a state machine.',
};

/** With everything kept whose loss would lose data, when the stack goes and when a change replaces it. */
function retained(draft: Draft): Draft {
  const resources = [...draft.resources].map(
    ([key, resource]) => [key, resource.deletionPolicy === undefined ? resource : keep(resource)] as const,
  );
  return { ...draft, resources: new Map(resources) };
}

function keep(resource: DraftResource): DraftResource {
  return { ...resource, deletionPolicy: 'Retain' };
}

function write(draft: Draft, graph: DesignGraph, ids: LogicalIds): Template {
  const ordered = inDesignOrder([...draft.resources.values()], graph);
  const parameters = inDesignOrder([...draft.parameters.values()], graph).map(part => [
    ids.of(part.element, part.suffix),
    writeParameter(part),
  ]);
  const conditions = conditionsOf(draft, ({ element, suffix }) => ids.of(element, suffix));
  const outputs = graph.resources
    .filter(resource => isEntry(resource, graph))
    .flatMap(resource => output(resource, ids));
  const logicalIdOf = (key: string): string | undefined => {
    const part = draft.resources.get(key);
    return part && ids.of(part.element, part.suffix);
  };
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: describe(graph),
    ...(parameters.length > 0 && { Parameters: Object.fromEntries(parameters) }),
    ...(Object.keys(conditions).length > 0 && { Conditions: conditions }),
    Resources: Object.fromEntries(
      ordered.map(resource => [ids.of(resource.element, resource.suffix), writeResource(resource, ids)]),
    ),
    ...(outputs.length > 0 && { Outputs: Object.fromEntries(outputs) }),
    Metadata: { [METADATA_KEY]: designMetadata(graph, draft, logicalIdOf) },
  };
}

function describe(graph: DesignGraph): string {
  const words = `${graph.name} (designed with Eventloom)`;
  return words.slice(0, templateLimits.descriptionBytes.value / 4);
}

/** Everything of one element together, elements in the order of the design. */
function inDesignOrder<Part extends { readonly element: string }>(
  parts: readonly Part[],
  graph: DesignGraph,
): readonly Part[] {
  const place = new Map([...graph.resources, ...graph.connections].map(({ id }, index) => [id, index]));
  return parts.toSorted((left, right) => (place.get(left.element) ?? 0) - (place.get(right.element) ?? 0));
}

/** A resource as CloudFormation takes it. */
export function writeResource(resource: DraftResource, ids: LogicalIds): JsonObject {
  const dependsOn = [...new Set(resource.dependsOn.map(({ element, suffix }) => ids.of(element, suffix)))];
  const properties = resolve(resource.properties as TemplateObject, ids);
  const hasProperties = isJsonObject(properties) && Object.keys(properties).length > 0;
  return {
    Type: resource.type,
    ...(dependsOn.length > 0 && { DependsOn: dependsOn.length === 1 ? dependsOn[0] : dependsOn }),
    ...(resource.deletionPolicy !== undefined && {
      DeletionPolicy: resource.deletionPolicy,
      UpdateReplacePolicy: resource.deletionPolicy,
    }),
    ...(hasProperties && { Properties: properties }),
  };
}

/** Whether somebody outside sends here: a client does, or nothing in the design does. */
function isEntry(resource: GraphResource, graph: DesignGraph): boolean {
  const sources = messageSources(graph, resource.id);
  return sources.length === 0 || sources.some(wire => graph.resource(wire.from)?.type === 'client');
}

function output(resource: GraphResource, ids: LogicalIds): readonly (readonly [string, JsonObject])[] {
  const { type, handle } = serviceOf(resource.type).cloudformation;
  const found = handle?.(resource);
  if (type === undefined || found === undefined) return [];
  const { name, words, value } = found;
  const description = `${words.charAt(0).toUpperCase()}${words.slice(1)} "${resource.name}"`;
  return [[ids.of(resource.id, name), { Description: description, Value: resolve(value, ids) }]];
}

function checkCircle(template: Template, graph: DesignGraph, ids: LogicalIds): readonly TemplateProblem[] {
  const circle = findCircle(template);
  if (circle === undefined) return [];
  const elements = graph.resources.filter(({ id }) => circle.includes(ids.of(id))).map(({ id }) => id);
  const names = circle.map(logicalId => {
    const element = elements.find(id => ids.of(id) === logicalId);
    return element === undefined ? `"${logicalId}"` : nameOf(graph, element);
  });
  return [
    {
      code: 'CIRCLE',
      elements,
      message: `CloudFormation cannot create ${names.join(', which needs ')} first: a circular dependency. Remove one of the wires between them.`,
    },
  ];
}
