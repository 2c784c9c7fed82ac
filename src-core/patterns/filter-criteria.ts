import { checkPatternLength, compileEventPattern } from './compile-event-pattern.ts';
import { type CompiledPattern, fieldSegments, matchesPattern } from './compiled-pattern.ts';
import { FILTER_CRITERIA_OPERATORS } from './dialects.ts';
import { isRecord, type JsonRecord, parseJson } from './payload.ts';
import { catchRefusal, type PatternError } from './refusal.ts';

/** What an event source mapping reads from. */
export type FilterSource = 'sqs' | 'kinesis' | 'dynamodb';

/** Where a source keeps the payload as text that Lambda reads as JSON to filter; DynamoDB records are JSON anyway. */
const PAYLOAD_KEYS: Readonly<Record<FilterSource, string | undefined>> = {
  sqs: 'body',
  kinesis: 'data',
  dynamodb: undefined,
};

/** One pattern of filter criteria, ready to match. */
interface RecordFilter {
  readonly pattern: CompiledPattern;
  /** How the pattern takes the payload: not at all, as fields of a JSON document, or as plain text. */
  readonly readsPayloadAs: 'nothing' | 'document' | 'text';
}

/** Filter criteria that Lambda accepts, ready to match. */
export interface FilterCriteria {
  readonly payloadKey: string | undefined;
  readonly filters: readonly RecordFilter[];
}

/** The outcome of {@link parseFilterCriteria}. */
export type FilterCriteriaResult =
  | { readonly ok: true; readonly criteria: FilterCriteria }
  | { readonly ok: false; readonly error: PatternError };

/**
 * Reads the filter criteria of an event source mapping: the `Pattern` of each filter, as JSON text or as the value
 * that the text stands for. The path of an error begins with the number of the filter.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export function parseFilterCriteria(source: FilterSource, patterns: readonly unknown[]): FilterCriteriaResult {
  const payloadKey = PAYLOAD_KEYS[source];
  const filters: RecordFilter[] = [];
  for (const [index, text] of patterns.entries()) {
    const outcome = catchRefusal(() => compileEventPattern(text, FILTER_CRITERIA_OPERATORS));
    if (!outcome.ok) {
      const { message: reason, path } = outcome.refusal;
      const message = 'Invalid filter pattern definition.';
      return { ok: false, error: { code: 'InvalidParameterValueException', message, reason, path: [index, ...path] } };
    }
    const lengthError = checkPatternLength(text, `filterCriteria.filters.${index + 1}.member.pattern`);
    if (lengthError !== undefined) return { ok: false, error: { ...lengthError, path: [index] } };
    filters.push({ pattern: outcome.value, readsPayloadAs: payloadUse(outcome.value, payloadKey) });
  }
  return { ok: true, criteria: { payloadKey, filters } };
}

/**
 * Whether Lambda lets a record through: it matches any of the filters, or there is none. The record is the object that
 * the function would see, its payload as text: `body` of SQS, `data` of Kinesis already decoded. A pattern about
 * fields of the payload never matches plain text, nor a pattern about its text a JSON document. Never throws.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs-filtering.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis-filtering.html
 */
export function matchesFilterCriteria(criteria: FilterCriteria, record: unknown): boolean {
  const { filters, payloadKey } = criteria;
  if (filters.length === 0) return true;
  if (!isRecord(record)) return false;
  const needsPayload = filters.some(filter => filter.readsPayloadAs !== 'nothing');
  const document = needsPayload && payloadKey !== undefined ? readDocument(record, payloadKey) : undefined;
  const event = document === undefined || payloadKey === undefined ? record : { ...record, [payloadKey]: document };
  return filters.some(({ pattern, readsPayloadAs }) => {
    if (readsPayloadAs === 'document' && document === undefined) return false;
    if (readsPayloadAs === 'text' && document !== undefined) return false;
    return matchesPattern(pattern, event);
  });
}

/** The payload when it is a JSON object or array. */
function readDocument(record: JsonRecord, payloadKey: string): unknown {
  const payload = record[payloadKey];
  const value = typeof payload === 'string' ? parseJson(payload) : payload;
  return typeof value === 'object' && value !== null ? value : undefined;
}

function payloadUse(pattern: CompiledPattern, payloadKey: string | undefined): RecordFilter['readsPayloadAs'] {
  const fields = fieldSegments(pattern).filter(segments => segments[0] === payloadKey);
  if (payloadKey === undefined || fields.length === 0) return 'nothing';
  return fields.some(segments => segments.length > 1) ? 'document' : 'text';
}
