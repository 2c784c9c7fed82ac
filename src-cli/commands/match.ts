import { type Command, Option } from 'commander';
import {
  type FilterPolicyScope,
  type FilterSource,
  matchesFilterCriteria,
  matchesFilterPolicy,
  parseFilterCriteria,
  parseFilterPolicy,
  testEventPattern,
} from '#core/patterns/index.ts';
import { isJsonObject, type Json, type JsonObject } from '#core/shared/json.ts';
import { CommandError, EXIT, type SetExitCode } from '../command-error.ts';
import { readText } from '../read-design.ts';
import { writeStandardOutput } from '../write-output.ts';

type Outcome = { readonly ok: true; readonly isMatch: boolean } | { readonly ok: false; readonly message: string };
type Source = FilterSource | 'eventbridge';

/** `eventloom match-pattern PATTERN EVENT` and `eventloom match-filter-policy POLICY MESSAGE`: exit 0 match, 1 no match, 2 invalid. */
export function addMatch(program: Command, setExitCode: SetExitCode): void {
  const report = async (outcome: Outcome) => {
    if (!outcome.ok) throw new CommandError(outcome.message);
    await writeStandardOutput(outcome.isMatch ? 'match\n' : 'no match\n');
    setExitCode(outcome.isMatch ? EXIT.success : EXIT.findings);
  };
  program
    .command('match-pattern')
    .description(
      'match an event against an EventBridge pattern, or a record against filter criteria of an event source mapping',
    )
    .argument('<pattern>', 'a JSON file: an event pattern, a filter pattern, or filter criteria {"Filters":[…]}')
    .argument('<event>', 'a JSON file: the event or the record')
    .addOption(
      new Option('--source <source>', 'what the event comes from; left out: told by its eventSource').choices([
        'eventbridge',
        'sqs',
        'kinesis',
        'dynamodb',
      ]),
    )
    .action(async (pattern: string, event: string, options: { source?: Source }) => {
      const [patternText, eventValue] = [await readText(pattern), await readJson(event)];
      await report(matchPattern(patternText, eventValue, options.source));
    });
  program
    .command('match-filter-policy')
    .description('match a message against an SNS filter policy')
    .argument('<policy>', 'a JSON file: the filter policy')
    .argument('<message>', 'a JSON file: {"body":"…","messageAttributes":{"name":{"Type":"String","Value":"…"}}}')
    .addOption(
      new Option('--scope <scope>', 'what the policy looks at').choices(['attributes', 'body']).default('attributes'),
    )
    .action(async (policy: string, message: string, options: { scope: 'attributes' | 'body' }) => {
      const scope: FilterPolicyScope = options.scope === 'body' ? 'MessageBody' : 'MessageAttributes';
      const [policyText, messageValue] = [await readText(policy), await readJson(message)];
      await report(matchPolicy(policyText, messageValue, scope));
    });
}

function matchPattern(patternText: string, event: Json, wished: Source | undefined): Outcome {
  const criteria = filterList(patternText);
  const source = wished ?? sourceOf(event, criteria !== undefined);
  if (source === 'eventbridge') {
    const tested = testEventPattern(patternText, event);
    return tested.ok ? tested : { ok: false, message: tested.error.message };
  }
  const parsed = parseFilterCriteria(source, criteria ?? [patternText]);
  if (!parsed.ok) return { ok: false, message: `${parsed.error.message} ${parsed.error.reason}` };
  return { ok: true, isMatch: matchesFilterCriteria(parsed.criteria, event) };
}

/** The patterns of `{"Filters":[{"Pattern":"…"}]}`; undefined for a bare pattern. */
function filterList(text: string): readonly unknown[] | undefined {
  const value = tryJson(text);
  if (!isJsonObject(value)) return undefined;
  const filters = value['Filters'];
  if (!Array.isArray(filters)) return undefined;
  return filters.map(filter => (isJsonObject(filter) ? filter['Pattern'] : filter));
}

function sourceOf(event: Json, isCriteria: boolean): Source {
  const named = isJsonObject(event) ? event['eventSource'] : undefined;
  if (named === 'aws:sqs') return 'sqs';
  if (named === 'aws:kinesis') return 'kinesis';
  if (named === 'aws:dynamodb') return 'dynamodb';
  if (isJsonObject(event) && event['dynamodb'] !== undefined) return 'dynamodb';
  if (isJsonObject(event) && event['data'] !== undefined && event['detail-type'] === undefined) return 'kinesis';
  if (isCriteria || (isJsonObject(event) && event['body'] !== undefined && event['detail-type'] === undefined))
    return 'sqs';
  return 'eventbridge';
}

function matchPolicy(policyText: string, message: Json, scope: FilterPolicyScope): Outcome {
  const parsed = parseFilterPolicy(policyText, scope);
  if (!parsed.ok) return { ok: false, message: parsed.error.message };
  if (!isJsonObject(message))
    return { ok: false, message: 'the message is not a JSON object; expected {"body":"…","messageAttributes":{…}}' };
  const body = message['body'] ?? message['Message'] ?? '';
  const attributes = message['messageAttributes'] ?? message['MessageAttributes'] ?? message['attributes'] ?? {};
  const read = readAttributes(attributes);
  if (typeof read === 'string') return { ok: false, message: read };
  return {
    ok: true,
    isMatch: matchesFilterPolicy(parsed.policy, {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: read,
    }),
  };
}

function readAttributes(value: Json): Readonly<Record<string, { type: string; value: string }>> | string {
  if (!isJsonObject(value)) return 'the message attributes are not a JSON object';
  const read: Record<string, { type: string; value: string }> = {};
  for (const [name, attribute] of Object.entries(value)) {
    if (!isJsonObject(attribute)) return `the message attribute "${name}" is not an object with a type and a value`;
    const type = firstText(attribute, ['DataType', 'Type', 'type']);
    const text = firstText(attribute, ['StringValue', 'BinaryValue', 'Value', 'value']);
    if (type === undefined || text === undefined) return `the message attribute "${name}" needs a type and a value`;
    read[name] = { type, value: text };
  }
  return read;
}

function firstText(object: JsonObject, names: readonly string[]): string | undefined {
  return names.map(name => object[name]).find(value => typeof value === 'string');
}

async function readJson(file: string): Promise<Json> {
  const value = tryJson(await readText(file));
  if (value === undefined) throw new CommandError(`${file}: this is not JSON`);
  return value;
}

function tryJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
