import type { DesignGraph } from '../contract/graph.ts';
import type { EventloomDocument } from '../document/document.ts';
import { isJsonObject, type Json, type JsonObject } from '../shared/json.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { partsByElement } from './draft.ts';
import { keptFiles, LocalFiles } from './read/local-files.ts';
import { readTemplate } from './read/read-template.ts';
import { nodeToJson } from './text/node-to-json.ts';
import { nodeAt } from './text/template-node.ts';
import { writeTemplate } from './write/write-template.ts';

/**
 * The Amazon States Language definition of one state machine, as the export has it: resources are named by the `${…}`
 * keys of its `DefinitionSubstitutions`. A design that came from a template gives the definition that stands there, with
 * `${LogicalId}` and `${LogicalId.Attribute}` in the place of CloudFormation's functions, or the file that it names. Fails with a sentence where the
 * template holds no definition or one that CloudFormation puts together.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html
 */
export function exportedDefinition(
  document: EventloomDocument,
  graph: DesignGraph,
  machineId: string,
): Result<Json, string> {
  const written = writeTemplate(document);
  const properties =
    written === undefined ? draftedProperties(graph, machineId) : writtenProperties(written.text, machineId);
  const { Definition: definition, DefinitionString: text } = properties;
  if (definition === undefined && text === undefined) {
    const { DefinitionUri: uri, DefinitionS3Location: place } = properties;
    const filed = new LocalFiles(keptFiles(document.template?.files)).value(String(uri ?? place));
    return filed !== undefined
      ? ok(filed)
      : fail(`the definition of "${machineId}" does not stand in the template but in another file`);
  }
  const found = namesFor(definition ?? text ?? null);
  return typeof found === 'string' ? parsed(found, machineId) : ok(found);
}

function draftedProperties(graph: DesignGraph, machineId: string): JsonObject {
  const parts = partsByElement(graph, id => id === machineId).flatMap(([, all]) => all);
  for (const part of parts) {
    if (part.part !== 'resource' || part.suffix !== undefined) continue;
    const text = part.properties['DefinitionString'];
    if (typeof text === 'string') return { DefinitionString: text };
  }
  return {};
}

function writtenProperties(text: string, machineId: string): JsonObject {
  const read = readTemplate(text);
  const path = read.ok ? read.value.elements.get(machineId)?.resource?.path : undefined;
  const node = read.ok && path !== undefined ? nodeAt(read.value.source.root, path) : undefined;
  const properties = node === undefined ? undefined : nodeToJson(node);
  return isJsonObject(properties) ? properties : {};
}

/** The value with `${…}` for the functions that name something; other functions stay. */
function namesFor(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => namesFor(item));
  if (!isJsonObject(value)) return value;
  const [[name, argument = null] = ['', null], ...more] = Object.entries(value);
  if (more.length === 0) {
    if (name === 'Ref' && typeof argument === 'string') return `\${${argument}}`;
    if (name === 'Fn::GetAtt') return `\${${[argument].flat().join('.')}}`;
    const text = name === 'Fn::Sub' && Array.isArray(argument) ? argument[0] : argument;
    if (name === 'Fn::Sub' && typeof text === 'string') return text.replaceAll('${!', '${');
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [[key, namesFor(member)]])),
  );
}

function parsed(text: string, machineId: string): Result<Json, string> {
  try {
    const definition: Json = JSON.parse(text);
    return ok(definition);
  } catch {
    return fail(`the definition of "${machineId}" is not JSON in its template`);
  }
}
