import { z } from 'zod';
import { type Scenario, scenarioSchema } from '../contract/scenario.ts';
import type { EventloomDocument } from '../document/document.ts';
import { parseDocument } from '../document/parse.ts';
import { serializeDocument } from '../document/serialize.ts';
import type { Json } from '../shared/json.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** A run to hand on: the design, the scenario and the seed. Whoever runs it gets the same run, byte for byte. */
export interface SharedRun {
  readonly document: EventloomDocument;
  readonly scenario: Scenario;
  readonly seed: number;
}

const VERSION = 1;

const fileSchema = z.strictObject({
  eventloomRun: z.literal(VERSION),
  seed: z.int().min(0).max(4_294_967_295),
  scenario: scenarioSchema,
  design: z.record(z.string(), z.unknown()),
});

/** The text of a run file. */
export function serializeRun({ document, scenario, seed }: SharedRun): string {
  const design: unknown = JSON.parse(serializeDocument({ ...document, scenarios: [] }));
  return `${JSON.stringify({ eventloomRun: VERSION, seed, scenario, design }, null, 2)}\n`;
}

/** Whether a text is meant to be a run file: a JSON object that says so. */
export function isRunFile(text: string): boolean {
  return /^\s*\{\s*"eventloomRun"/.test(text);
}

/** Reads a run file; the problem is a sentence. */
export function parseRun(text: string): Result<SharedRun> {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    return fail(`this is no complete JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const file = fileSchema.safeParse(value);
  if (!file.success) {
    const [issue] = file.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.join('.');
    return fail(`${place}: ${issue?.message ?? 'it is not a run file'}`);
  }
  const { seed, scenario, design } = file.data;
  const document = parseDocument(JSON.stringify(design, null, 2));
  if (!document.ok) return fail(`its design: ${document.error[0]?.message ?? 'it cannot be read'}`);
  return ok({ document: document.value, scenario, seed });
}
