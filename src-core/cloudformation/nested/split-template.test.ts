import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExportSettings } from '../../contract/export-settings.ts';
import type { Template } from '../../contract/template-part.ts';
import type { EventloomDocument } from '../../document/document.ts';
import { buildGraph } from '../../graph/build-graph.ts';
import { randomDesigns } from '../../graph/testing/random-design.ts';
import { design } from '../../rules/testing/design.ts';
import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import { utf8Length } from '../../shared/utf8.ts';
import { emitTemplate, emitWhole } from '../emit-template.ts';
import { findCircle } from '../find-circle.ts';
import { replaceReferences, templateReferences } from '../references.ts';
import { renderTemplate } from '../render-template.ts';
import { createAwsValidator } from '../testing/aws-validator.ts';
import { imported } from '../testing/read-yaml-template.ts';
import { shops } from '../testing/shops.ts';
import { type NestedTemplates, splitTemplate } from './split-template.ts';

const validator = createAwsValidator();
afterAll(() => validator.free());

const fileOf = (stack: string) => `${stack.toLowerCase()}.yaml`;

function whole(document: EventloomDocument, settings: ExportSettings = {}): Template {
  const emitted = emitWhole(buildGraph(document), settings);
  if (!emitted.ok) throw new Error(emitted.error.map(problem => problem.message).join('\n'));
  return emitted.value;
}

function split(
  template: Template,
  before?: ReadonlyMap<string, string>,
  tags?: Record<string, string>,
): NestedTemplates {
  const result = splitTemplate(template, { fileOf, tags, ...(before !== undefined && { before }) });
  if (!result.ok) throw new Error(result.error.map(problem => problem.message).join('\n'));
  return result.value;
}

/** Which nested stack each resource is in. */
function homesOf({ parts }: NestedTemplates): ReadonlyMap<string, string> {
  return new Map([...parts].flatMap(([stack, { Resources: own }]) => Object.keys(own).map(id => [id, stack] as const)));
}

/** The template that nested stacks make together: their parameters replaced by what the parent hands them. */
function joined({ parent, parts }: NestedTemplates): Readonly<Record<string, JsonObject>> {
  const handedTo = (stack: string, name: string): Json => {
    const given = propertiesOf(parent, stack)['Parameters'];
    const value = (isJsonObject(given) ? given[name] : undefined) ?? null;
    const output = isJsonObject(value) ? value['Fn::GetAtt'] : undefined;
    if (!Array.isArray(output)) return value;
    return parts.get(String(output[0]))?.Outputs?.[String(output[1]).replace('Outputs.', '')]?.['Value'] ?? null;
  };
  const inner = (stack: string, value: Json): Json => {
    if (Array.isArray(value)) return value.map((item: Json) => inner(stack, item));
    if (!isJsonObject(value)) return value;
    const { Ref: ref, 'Fn::Sub': text } = value;
    const isParameter = (name: string) => Object.hasOwn(parts.get(stack)?.Parameters ?? {}, name);
    if (typeof ref === 'string') return isParameter(ref) ? handedTo(stack, ref) : value;
    if (typeof text === 'string') {
      const plain = text.replace(/\$\{(\w+)\}/g, (found, name: string) => {
        if (!isParameter(name)) return found;
        const { Ref: id, 'Fn::GetAtt': got } = handedTo(stack, name) as JsonObject;
        return `\${${Array.isArray(got) ? got.join('.') : String(id)}}`;
      });
      return { 'Fn::Sub': plain };
    }
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inner(stack, item ?? null)]));
  };
  const resources = [...parts].flatMap(([stack, { Resources: own }]) =>
    Object.entries(own).map(([id, resource]) => [id, inner(stack, resource) as JsonObject] as const),
  );
  return Object.fromEntries(resources);
}

function propertiesOf(template: Template, id: string): JsonObject {
  const properties = template.Resources[id]?.['Properties'];
  return isJsonObject(properties) ? properties : {};
}

function withoutDependsOn(resources: Template['Resources']) {
  return Object.fromEntries(Object.entries(resources).map(([id, { DependsOn: _, ...rest }]) => [id, rest]));
}

function expectSound(template: Template, nested: NestedTemplates): void {
  const { parent, parts } = nested;
  expect(withoutDependsOn(joined(nested))).toEqual(withoutDependsOn(template.Resources));
  expect(findCircle(parent)).toBeUndefined();
  for (const [stack, part] of parts) {
    const names = { ...part.Resources, ...part.Parameters };
    const foreign = [part.Resources, part.Outputs ?? {}, part.Conditions ?? {}]
      .flatMap(section => templateReferences(section as Json))
      .filter(({ id }) => !id.startsWith('AWS::') && !Object.hasOwn(names, id));
    expect(foreign, stack).toEqual([]);
    const unused = Object.keys(part.Parameters ?? {}).filter(
      name => !templateReferences([part.Resources, part.Conditions ?? {}] as Json).some(({ id }) => id === name),
    );
    expect(unused, stack).toEqual([]);
    expect(Object.keys(part.Resources).length).toBeLessThanOrEqual(500);
    expect(Object.keys(part.Parameters ?? {}).length).toBeLessThanOrEqual(200);
    expect(Object.keys(part.Outputs ?? {}).length).toBeLessThanOrEqual(200);
    for (const format of ['yaml', 'json'] as const)
      expect(utf8Length(renderTemplate(part, format))).toBeLessThanOrEqual(1_048_576);
  }
}

describe('a design of several hundred resources', () => {
  const document = shops(60);
  const settings = { tags: { team: 'shop' }, alarms: true, parameters: false } as const;
  const template = whole(document, settings);
  const nested = split(template, undefined, settings.tags);

  it('is too large for one template, and the error names the way out', () => {
    const emitted = emitTemplate(buildGraph(document));
    expect(emitted.ok ? '' : emitted.error[0]?.message).toContain('eventloom export FILE --split --out FOLDER');
    expect(Object.keys(template.Resources).length).toBeGreaterThan(500);
  });

  it('becomes nested stacks that say the same together, each below every limit', () => {
    expect(nested.parts.size).toBeGreaterThan(2);
    expectSound(template, nested);
  });

  it('passes values by outputs and parameters, and its own parameters down, secrets as such', () => {
    const texts = JSON.stringify(nested.parent);
    expect(texts).toMatch(/"AuditArn":\{"Fn::GetAtt":\["Part\d","Outputs\.AuditArn"\]\}/);
    const [stack] = [...nested.parts].find(([, part]) => part.Resources['F0x'] !== undefined) ?? [''];
    expect(propertiesOf(nested.parent, stack)['Parameters']).toMatchObject({
      F0xEnvApiToken: { Ref: 'F0xEnvApiToken' },
    });
    expect(nested.parts.get(stack)?.Parameters?.['F0xEnvApiToken']).toMatchObject({ NoEcho: true });
    expect(propertiesOf(nested.parent, stack)['Tags']).toEqual([{ Key: 'team', Value: 'shop' }]);
  });

  it('keeps names that hold the name of the stack as they would be in one template', () => {
    for (const part of nested.parts.values()) {
      const text = JSON.stringify(part.Resources);
      expect(text).not.toContain('AWS::StackName');
    }
    expect(JSON.stringify([...nested.parts.values()])).toContain(`/aws/vendedlogs/states/\${RootStackName}-m0x`);
  });

  it('is clean under AWS’s validator, which only asks to package the files before that is done', () => {
    for (const part of nested.parts.values())
      expect(validator.complaintsAbout(renderTemplate(part, 'yaml'))).toEqual([]);
    const parent = renderTemplate(nested.parent, 'yaml');
    const asked = validator.complaintsAbout(parent);
    expect(asked.map(complaint => complaint.slice(0, 11))).toEqual(
      [...nested.parts.keys()].map(stack => `W3002 ${stack}`),
    );
    const packaged = parent.replace(/TemplateURL: /g, 'TemplateURL: https://s3.eu-west-1.amazonaws.com/bucket/');
    expect(validator.complaintsAbout(packaged)).toEqual([]);
  }, 60_000);

  it('gives parts that open as designs, their nodes where they were', () => {
    for (const part of nested.parts.values()) {
      const read = imported(renderTemplate(part, 'yaml'));
      expect(read.resources.length).toBeGreaterThan(0);
    }
  });

  it('is split the same way every time', () => {
    expect(split(whole(structuredClone(document), settings), undefined, settings.tags)).toEqual(nested);
  });

  it('keeps every resource where it was when others are added before them', () => {
    const grown: EventloomDocument = {
      ...document,
      resources: [...design({ 'new-first': 'sqs', 'new-topic': 'sns' }).resources, ...document.resources],
      connections: [
        { id: 'new-topic-q0x', type: 'subscription', from: 'new-topic', to: 'q0x', properties: {} },
        ...document.connections,
      ],
    };
    const again = split(whole(grown, settings), homesOf(nested));
    expectSound(whole(grown, settings), again);
    const homes = homesOf(again);
    const moved = [...homesOf(nested)].filter(([id, stack]) => homes.get(id) !== stack).map(([id]) => id);
    expect(moved).toEqual(again.moved);
    expect(moved.length).toBeLessThan(8);
  });
});

describe('outputs', () => {
  it('go up to the parent while it takes them, and stay with the nested stacks otherwise', () => {
    const topics = (count: number) =>
      design(Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, 'sns'])));
    const few = split(whole(topics(3)));
    expect(few.parent.Outputs?.['T0TopicArn']).toEqual({
      Description: 'ARN of the topic "t0"',
      Value: { 'Fn::GetAtt': ['Part1', 'Outputs.T0TopicArn'] },
    });
    const many = split(whole(topics(450)));
    expect(many.parent.Outputs).toBeUndefined();
    expect([...many.parts.values()].map(({ Outputs: own }) => Object.keys(own ?? {}).length)).toEqual([150, 150, 150]);
  });
});

describe('parameters', () => {
  it('are no more than the parent takes, since it hands them down', () => {
    const count = 201;
    const hooks = Array.from({ length: count }, (_, index) => `hook${index}`);
    const template = whole(
      design(
        { t: 'sns', ...Object.fromEntries(hooks.map(id => [id, ['endpoint', { protocol: 'email' }]])) },
        Object.fromEntries(hooks.map(id => [`t -> ${id}`, 'subscription'])),
      ),
    );
    const result = splitTemplate(template, { fileOf });
    expect(result).toMatchObject({ ok: false, error: [{ code: 'LIMIT' }] });
    expect(result.ok ? '' : result.error[0]?.message).toContain('parameters in a template: 201');
  });
});

describe('random designs', () => {
  it('say the same in nested stacks, whatever was there before', () => {
    const stacks = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(randomDesigns(16), stacks, (document, places) => {
        const template = whole(document);
        const before = new Map(Object.keys(template.Resources).map((id, index) => [id, `Part${places[index % 40]}`]));
        const nested = split(template, before);
        expectSound(template, nested);
        expect(replaceReferences(template.Resources as Json, () => undefined)).toEqual(template.Resources);
      }),
      { numRuns: 40, seed: 20_261_128 },
    );
  });
});
