import type { InvocationEnd } from '../../../contract/service-api.ts';
import { isJsonObject } from '../../../shared/json.ts';

/** Which items of a batch failed: none, all of it, or those named. */
export type BatchReport =
  | { readonly failed: 'none' }
  | { readonly failed: 'all' }
  | { readonly failed: ReadonlySet<string> };

const NONE: BatchReport = { failed: 'none' };
const ALL: BatchReport = { failed: 'all' };

/**
 * Reads how a batch went from how its invocation ended. `identifiers` are the ids that the function may name (message
 * ids of a queue, sequence numbers of a stream). A malformed or unknown identifier fails the whole batch.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function readBatchReport(
  end: InvocationEnd,
  reportsItemFailures: boolean,
  identifiers: () => ReadonlySet<string>,
): BatchReport {
  if (end.outcome !== 'success') return ALL;
  if (!reportsItemFailures) return NONE;
  if (end.output === undefined) return end.failedMessages.length === 0 ? NONE : { failed: new Set(end.failedMessages) };
  return readOutput(end.output, identifiers());
}

function readOutput(output: string, identifiers: ReadonlySet<string>): BatchReport {
  const value = parse(output);
  if (value === undefined) return ALL;
  if (value === null || value === '') return NONE;
  if (!isJsonObject(value)) return ALL;
  const failures = value['batchItemFailures'];
  if (failures === undefined || failures === null) return NONE;
  if (!Array.isArray(failures)) return ALL;
  if (failures.length === 0) return NONE;
  const failed = new Set<string>();
  for (const failure of failures as readonly unknown[]) {
    const identifier = isJsonObject(failure) ? failure['itemIdentifier'] : undefined;
    if (typeof identifier !== 'string' || !identifiers.has(identifier)) return ALL;
    failed.add(identifier);
  }
  return { failed };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
