import { z } from 'zod';
import type { ConnectionRecord, ResourceRecord, Silence } from '../contract/edit.ts';
import { type ExportSettings, exportSettingsSchema } from '../contract/export-settings.ts';
import type { ResourceGroup } from '../contract/graph.ts';
import { type Scenario, scenarioSchema } from '../contract/scenario.ts';
import type { Json } from '../shared/json.ts';

/** The version of the file format that this program writes. */
export const DOCUMENT_VERSION = 1;

/** The ending of a design's file name. */
export const DOCUMENT_EXTENSION = '.eventloom.json';

const propertiesSchema = z.record(
  z.string(),
  z.custom<Json>(value => value !== undefined),
);

/** A canvas coordinate: a finite number of canvas units. */
const coordinateSchema = z.number().min(-10_000_000).max(10_000_000);

const idSchema = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,99}$/,
    'expected a letter, then letters, digits, "-" or "_" (at most 100 characters)',
  );

/** A resource as it stands in a file. */
export const resourceSchema = z.strictObject({
  id: idSchema,
  type: z.string(),
  name: z.string().min(1).max(256),
  position: z.strictObject({ x: coordinateSchema, y: coordinateSchema }).default({ x: 0, y: 0 }),
  properties: propertiesSchema.default({}),
});

/** A wire as it stands in a file. */
export const connectionSchema = z.strictObject({
  id: idSchema,
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties: propertiesSchema.default({}),
});

const pointSchema = z.tuple([coordinateSchema, coordinateSchema]);

/** The template that a design came from, as it stands in a design's file. */
export const templateSchema = z.strictObject({
  format: z.enum(['yaml', 'json']),
  arranged: z.record(z.string(), pointSchema).default({}),
  unknown: z.record(z.string(), z.array(z.string())).default({}),
  files: z.record(z.string(), z.array(z.string())).optional(),
  text: z.array(z.string()),
});

/** A group as it stands in a file. */
export const groupSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).max(256),
  members: z.array(z.string()).min(1),
});

/** A silenced rule as it stands in a file. Rules and elements that are not there are reported, never refused. */
export const silenceSchema = z.strictObject({
  ruleId: z.string().min(1).max(100),
  element: z.string().min(1).max(256),
  reason: z.string().trim().min(1).max(1_000),
});

/** The shape of a file; what its types and references mean is checked by `parse.ts`. */
export const documentSchema = z.strictObject({
  $schema: z.string().optional(),
  eventloom: z.literal(DOCUMENT_VERSION),
  name: z.string().min(1).max(256),
  resources: z.array(resourceSchema).default([]),
  connections: z.array(connectionSchema).default([]),
  groups: z.array(groupSchema).optional(),
  scenarios: z.array(scenarioSchema).default([]),
  silenced: z.array(silenceSchema).default([]),
  export: exportSettingsSchema.optional(),
  template: templateSchema.optional(),
});

/**
 * The CloudFormation or SAM template that a design came from. The text is never changed: what the template becomes is
 * worked out from it and the design, so undoing an edit gives the same bytes back.
 */
export interface SourceTemplate {
  readonly format: 'yaml' | 'json';
  /** The whole text, with its own line endings. */
  readonly text: string;
  /** Places that were worked out because the template has none, by element id. A node still there was not moved. */
  readonly arranged: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** Properties that the template sets to what it does not tell (a parameter without default), by element id. */
  readonly unknown: Readonly<Record<string, readonly string[]>>;
  /** Texts of the files beside it that hold definitions, by the path that it gives; left out where there are none. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A design: what is saved, edited and undone. Immutable; every change makes a new one by `applyEdits`. */
export interface EventloomDocument {
  /** Address of the JSON Schema that an editor checks the file with; kept as it was found. */
  readonly $schema?: string;
  readonly name: string;
  readonly resources: readonly ResourceRecord[];
  readonly connections: readonly ConnectionRecord[];
  /** Left out when there are none. */
  readonly groups?: readonly ResourceGroup[];
  readonly scenarios: readonly Scenario[];
  /** Rules that may be broken at an element; left out where there are none. */
  readonly silenced?: readonly Silence[];
  /** What its template has beside resources and wires; left out where that is nothing. */
  readonly export?: ExportSettings;
  /** Left out for a design that was drawn here. */
  readonly template?: SourceTemplate;
}

/** A new, empty design. */
export function emptyDocument(name = 'Untitled'): EventloomDocument {
  return { name, resources: [], connections: [], scenarios: [] };
}
