import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FieldGroup } from '../contract/inspector.ts';
import type { Limit, Property, PropertyTable } from '../contract/property.ts';
import type { Port } from '../contract/service.ts';
import { connections } from './connections.ts';
import { serviceOf, services } from './services.ts';
import { refusalBetween, wiresBetween } from './wires.ts';

const serviceEntries = Object.entries(services);
const connectionEntries = Object.entries(connections);
const root = new URL('..', import.meta.url);

const AWS_PAGE = /^https:\/\/(docs\.aws\.amazon\.com|aws\.amazon\.com|repost\.aws\/knowledge-center)\/\S+$/;

function foldersIn(path: string): string[] {
  return readdirSync(new URL(path, root), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort();
}

function expectGoodProperty(name: string, property: Property): void {
  expect(property.label, name).toMatch(/^[A-Z]/);
  expect(property.help, name).toMatch(/^[A-Z].+\.$/s);
  expect(property.sourceUrl, name).toMatch(AWS_PAGE);
  if (property.kind === 'integer' || property.kind === 'number') {
    expect(property.minimum, name).toBeLessThan(property.maximum);
    if (property.default !== undefined) {
      expect(property.default, name).toBeGreaterThanOrEqual(property.minimum);
      expect(property.default, name).toBeLessThanOrEqual(property.maximum);
      if (property.kind === 'integer') expect(property.default, name).toSatisfy(Number.isInteger);
    }
  }
  if (property.kind === 'choice' && property.default !== undefined) {
    expect(
      property.options.map(option => option.value),
      name,
    ).toContain(property.default);
  }
  if (property.kind === 'text' && property.default !== undefined && property.pattern !== undefined) {
    expect(property.default, name).toMatch(new RegExp(property.pattern.expression));
  }
  if (property.simulationOnly === true) expect(property.cloudFormation, name).toBeUndefined();
}

function expectGoodTable(table: PropertyTable): void {
  for (const [name, property] of Object.entries(table)) {
    expectGoodProperty(name, property);
    for (const [other, values] of Object.entries(property.appliesWhen ?? {})) {
      expect(Object.keys(table), `${name} applies when`).toContain(other);
      expect(values.length, name).toBeGreaterThan(0);
    }
    for (const { service, has = {} } of [...(property.appliesFrom ?? []), ...(property.appliesTo ?? [])]) {
      expect(Object.keys(services), `${name} applies at`).toContain(service);
      expect(Object.keys(serviceOf(service).properties), name).toEqual(expect.arrayContaining(Object.keys(has)));
    }
  }
  const names = Object.values(table).flatMap(property => property.cloudFormation ?? []);
  expect(new Set(names).size).toBe(names.length);
}

function expectEveryPropertyOnce(table: PropertyTable, groups: readonly FieldGroup[]): void {
  const fields = groups.flatMap(group => group.fields);
  expect([...fields].sort()).toEqual(Object.keys(table).sort());
  for (const group of groups) {
    const simulated = group.fields.filter(field => table[field]?.simulationOnly === true);
    expect(simulated, group.title).toEqual(group.title === 'Simulation' ? group.fields : []);
  }
}

describe('folders', () => {
  it('has one folder for each service and kind of wire, named by its key', () => {
    expect(foldersIn('services/')).toEqual(serviceEntries.map(([key]) => key).sort());
    expect(foldersIn('connections/')).toEqual(connectionEntries.map(([key]) => key).sort());
    for (const [key, service] of serviceEntries) expect(service.type).toBe(key);
    for (const [key, connection] of connectionEntries) expect(connection.kind).toBe(key);
  });

  it.each(serviceEntries)('has the same files for the service %s', key => {
    const files = ['index', 'properties', 'behaviour', 'cloudformation', 'inspector', 'rules/index'];
    for (const file of [...files.map(name => `${name}.ts`), 'icon.svg']) {
      expect(existsSync(new URL(`services/${key}/${file}`, root)), file).toBe(true);
    }
  });

  it.each(connectionEntries)('has the same files for the wire %s', key => {
    const files = ['index', 'ends', 'properties', 'transfer', 'cloudformation', 'inspector', 'rules/index'];
    for (const file of files.map(name => `${name}.ts`)) {
      expect(existsSync(new URL(`connections/${key}/${file}`, root)), file).toBe(true);
    }
  });

  it('keeps every index short enough to read at a glance', () => {
    for (const [kind, entries] of [
      ['services', serviceEntries],
      ['connections', connectionEntries],
    ] as const) {
      for (const [key] of entries) {
        const text = readFileSync(new URL(`${kind}/${key}/index.ts`, root), 'utf8');
        expect(text.split('\n').length, `${kind}/${key}`).toBeLessThanOrEqual(41);
      }
    }
  });
});

describe.each(serviceEntries)('service %s', (key, service) => {
  it('explains every property and gives its AWS page', () => expectGoodTable(service.properties));

  it('shows every property once', () => expectEveryPropertyOnce(service.properties, service.inspector.groups));

  it('has palette entries whose settings exist and are allowed', () => {
    expect(service.palette.length).toBeGreaterThan(0);
    for (const entry of service.palette) {
      expect(entry.label).not.toBe('');
      expect(entry.name).not.toBe('');
      expect(entry.description).toMatch(/^[A-Z].+\.$/);
      expect(entry.keywords.length).toBeGreaterThan(2);
      for (const [name, value] of Object.entries(entry.properties)) {
        const property = service.properties[name];
        expect(property, `${entry.label}: ${name}`).toBeDefined();
        if (property?.kind === 'choice') expect(property.options.map(option => option.value)).toContain(value);
        if (property?.kind === 'boolean') expect(value).toBeTypeOf('boolean');
      }
    }
  });

  it('offers a port for every kind of wire that can start or end here', () => {
    const kindsOf = (ports: readonly Port[]) => new Set(ports.flatMap(port => port.kinds));
    const starting = new Set<string>();
    const ending = new Set<string>();
    for (const [kind, connection] of connectionEntries) {
      for (const ends of connection.ends.allowed) {
        if (ends.from === key) starting.add(kind);
        if (ends.to === key) ending.add(kind);
      }
    }
    expect(kindsOf(service.ports.outputs)).toEqual(starting);
    expect(kindsOf(service.ports.inputs)).toEqual(ending);
    const ids = [...service.ports.inputs, ...service.ports.outputs].map(port => port.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('presets only settings that the wire has', () => {
    for (const port of service.ports.outputs) {
      for (const name of Object.keys(port.preset ?? {})) {
        for (const kind of port.kinds) {
          const connection = connectionEntries.find(([other]) => other === kind)?.[1];
          expect(Object.keys(connection?.properties ?? {}), `${port.label}: ${kind}`).toContain(name);
        }
      }
    }
  });

  it('names each counter once, in words', () => {
    const keys = service.inspector.counters.map(counter => counter.key);
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
    for (const counter of service.inspector.counters) {
      expect(counter.key).toMatch(/^[a-z][A-Za-z]+$/);
      expect(counter.label).toMatch(/^[A-Z]/);
    }
  });

  it('has a line drawing of its own with a title, in the colour of the text', () => {
    for (const icon of [service.icon, ...Object.values(service.icons?.byValue ?? {})]) {
      expect(icon).toMatch(/^<svg [^>]*viewBox="0 0 24 24"/);
      expect(icon).toContain('stroke="currentColor"');
      expect(icon).toContain('stroke-width="1.6"');
      expect(icon).toMatch(/<title>[^<]+<\/title>/);
      expect(icon).not.toMatch(/#[0-9a-f]{3}|<image|<script|href=/i);
    }
  });

  it('draws values that its property can have', () => {
    if (service.icons === undefined) return;
    const property = service.properties[service.icons.property];
    const values = property?.kind === 'choice' ? property.options.map(({ value }) => value) : [];
    expect(values).toEqual(expect.arrayContaining(Object.keys(service.icons.byValue)));
  });
});

it('draws every service differently', () => {
  const icons = serviceEntries.map(([, service]) => service.icon.replace(/<title>.*<\/title>/, ''));
  expect(new Set(icons).size).toBe(icons.length);
});

describe.each(connectionEntries)('wire %s', (kind, connection) => {
  it('explains every property and gives its AWS page', () => expectGoodTable(connection.properties));

  it('shows every property once', () => expectEveryPropertyOnce(connection.properties, connection.inspector.groups));

  it('joins known services, never a pair it also refuses', () => {
    expect(connection.ends.allowed.length).toBeGreaterThan(0);
    const allowed = connection.ends.allowed.map(ends => `${ends.from} -> ${ends.to}`);
    const refused = connection.ends.refused.map(ends => `${ends.from} -> ${ends.to}`);
    expect(new Set([...allowed, ...refused]).size).toBe(allowed.length + refused.length);
    for (const ends of [...connection.ends.allowed, ...connection.ends.refused]) {
      expect(Object.keys(services), kind).toContain(ends.from);
      expect(Object.keys(services), kind).toContain(ends.to);
      expect(ends.sourceUrl).toMatch(AWS_PAGE);
    }
    for (const ends of connection.ends.refused) {
      expect(ends.ruleId).toMatch(/^[A-Z0-9]+(-[A-Z0-9]+)+$/);
      expect(ends.reason).toMatch(/^[A-Z].+\.$/);
      expect(ends.instead).toMatch(/^[A-Z].+\.$/);
    }
  });
});

const pairs = serviceEntries.flatMap(([from]) => serviceEntries.map(([to]) => [from, to] as const));

describe('every ordered pair of services', () => {
  it.each(pairs)('%s to %s is a wire or is refused with a reason', (from, to) => {
    const wires = wiresBetween(from, to);
    if (wires.length > 0) return;
    const refusal = refusalBetween(from, to);
    expect(refusal?.reason).toMatch(/^[A-Z].+\.$/);
    expect(refusal?.instead).toMatch(/^[A-Z].+\.$/);
  });

  it('keeps the wires of the product', () => {
    const wired = pairs
      .map(([from, to]) => ({ pair: `${from} -> ${to}`, kinds: wiresBetween(from, to).map(wire => wire.kind) }))
      .filter(({ kinds }) => kinds.length > 0);
    expect(Object.fromEntries(wired.map(({ pair, kinds }) => [pair, kinds]))).toEqual({
      'sqs -> sqs': ['redrive'],
      'sqs -> lambda': ['event-source-mapping'],
      'sqs -> client': ['receive'],
      'sns -> sqs': ['subscription'],
      'sns -> lambda': ['subscription'],
      'sns -> endpoint': ['subscription'],
      'kinesis -> lambda': ['event-source-mapping'],
      'lambda -> sqs': ['send', 'async-destination'],
      'lambda -> sns': ['send', 'async-destination'],
      'lambda -> kinesis': ['send'],
      'lambda -> lambda': ['send', 'async-destination'],
      'lambda -> step-functions': ['start-execution'],
      'lambda -> endpoint': ['send'],
      'step-functions -> sqs': ['task'],
      'step-functions -> sns': ['task'],
      'step-functions -> kinesis': ['task'],
      'step-functions -> lambda': ['task'],
      'step-functions -> step-functions': ['task'],
      'client -> sqs': ['send'],
      'client -> sns': ['send'],
      'client -> kinesis': ['send'],
      'client -> lambda': ['send'],
      'client -> step-functions': ['start-execution'],
    });
  });
});

it('gives an AWS page for every documented limit', async () => {
  const folders = [
    ...serviceEntries.map(([key]) => `services/${key}`),
    ...connectionEntries.map(([key]) => `connections/${key}`),
  ];
  let count = 0;
  for (const folder of folders) {
    const module: Record<string, unknown> = await import(new URL(`${folder}/properties.ts`, root).href);
    for (const exported of Object.values(module)) {
      if (typeof exported !== 'object' || exported === null) continue;
      for (const [name, value] of Object.entries(exported) as [string, Partial<Limit> | null][]) {
        if (typeof value !== 'object' || value === null || !('confidence' in value) || !('value' in value)) continue;
        expect(value.sourceUrl, name).toMatch(AWS_PAGE);
        expect(value.value, name).toBeGreaterThan(0);
        count += 1;
      }
    }
  }
  expect(count).toBeGreaterThan(60);
});
