import { isJsonObject, type Json } from '../shared/json.ts';
import { type JsonProperty, json, type Limit, type PropertyTable } from './property.ts';
import type { ElementWithProperties, PropertyRule } from './property-rule.ts';
import { FACTS_CHECKED_ON, type Problem } from './rule.ts';
import { tagLimits } from './tag-limits.ts';
import type { TemplateObject } from './template-value.ts';

/** The property `tags` of what AWS lets a person tag; `sourceUrl` is the page of its own service. */
export function tags(sourceUrl: string): JsonProperty {
  return json({
    label: 'Tags',
    help: 'Names and texts by which bills, permissions and searches tell this apart; messages do not carry them.',
    sourceUrl,
    cloudFormation: 'Tags',
    holds: 'tags',
    placeholder: '{ "team": "orders" }',
  });
}

/** Tags as CloudFormation takes them: a list of keys and values; undefined without any. What is no text is left out. */
export function tagList(value: Json): readonly TemplateObject[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const tags = Object.entries(value).flatMap(([key, text]) =>
    typeof text === 'string' ? [{ Key: key, Value: text }] : [],
  );
  return tags.length === 0 ? undefined : tags;
}

interface TagsRuleSpec {
  readonly id: string;
  readonly properties: PropertyTable & { readonly tags: JsonProperty };
  /** What happens otherwise: "AWS refuses the queue". */
  readonly refusal: string;
  /** The most tags that the service takes; left out where it says nothing. */
  readonly most?: Limit;
}

/** The rule that tags have the shape, lengths and number that AWS takes. There is no repair: their words are the person's. */
export function tagsRule({ id, properties, refusal, most }: TagsRuleSpec): PropertyRule {
  return {
    id,
    severity: 'error',
    title: 'Tags that AWS refuses',
    why: `${refusal}.`,
    sourceUrl: properties.tags.sourceUrl,
    checkedOn: FACTS_CHECKED_ON,
    applies: ({ given }: ElementWithProperties) => given['tags'] !== undefined,
    check: ({ given }: ElementWithProperties) => {
      const problem = problemOf(given['tags'] ?? null, most);
      return problem === undefined ? [] : [{ path: 'tags', ...problem, message: `${refusal}: ${problem.message}` }];
    },
  };
}

function problemOf(value: Json, most: Limit | undefined): Problem | undefined {
  if (!isJsonObject(value)) {
    return { message: 'tags are an object of names and texts. Write them as { "team": "orders" }.', given: value };
  }
  const { keyCharacters, valueCharacters } = tagLimits;
  const keys = Object.keys(value);
  const badKey = keys.find(key => key.length === 0 || key.length > keyCharacters.value);
  if (badKey !== undefined) {
    const allowed = `1 to ${keyCharacters.value} characters`;
    return { message: `a tag's name has ${badKey.length} characters. Use ${allowed}.`, given: badKey, allowed };
  }
  const noText = keys.find(key => typeof value[key] !== 'string');
  if (noText !== undefined) {
    return { message: `the tag "${noText}" is no text. Put its value in quotes.`, given: noText };
  }
  const longText = keys.find(key => String(value[key]).length > valueCharacters.value);
  if (longText !== undefined) {
    const allowed = `up to ${valueCharacters.value} characters`;
    return { message: `the tag "${longText}" is too long. Use ${allowed}.`, given: longText, allowed };
  }
  if (most === undefined || keys.length <= most.value) return undefined;
  const allowed = `at most ${most.value}`;
  return { message: `it has ${keys.length} tags and ${allowed} are taken. Remove some.`, given: keys.length, allowed };
}
