import type { JsonObject } from '../shared/json.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { DOCUMENT_VERSION } from './document.ts';

/** Turns a file of one version into the next. The key is the version it reads. */
export type Migrations = Readonly<Record<number, (file: JsonObject) => JsonObject>>;

/** The migrations of released formats. Format 1 is the first, so there is none yet. */
export const migrations: Migrations = {};

/**
 * Brings a file to the current version, one step after the other.
 * Fails with one sentence for a version that is newer than this program, or older than any migration.
 */
export function migrate(
  file: JsonObject,
  steps: Migrations = migrations,
  current: number = DOCUMENT_VERSION,
): Result<JsonObject> {
  let version = file['eventloom'];
  let migrated = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail(
      `"eventloom" is ${JSON.stringify(version)}; expected the format version, a whole number from 1 to ${current}`,
    );
  }
  if (version > current) {
    return fail(
      `this design was saved by a newer Eventloom (format ${version}; this one reads up to ${current}): update Eventloom to open it`,
    );
  }
  for (; version < current; version += 1) {
    const step = steps[version];
    if (step === undefined)
      return fail(`format ${version} is no longer supported; the oldest is ${oldest(steps, current)}`);
    migrated = { ...step(migrated), eventloom: version + 1 };
  }
  return ok(migrated);
}

function oldest(steps: Migrations, current: number): number {
  return Math.min(current, ...Object.keys(steps).map(Number));
}
