import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { connectionOf } from '../catalog/connections.ts';
import { serviceOf } from '../catalog/services.ts';
import type { Property } from '../contract/property.ts';
import type { Finding } from '../contract/rule.ts';
import { applyEdits } from '../document/apply-edits.ts';
import type { EventloomDocument } from '../document/document.ts';
import { buildGraph } from '../graph/build-graph.ts';
import { randomDesigns } from '../graph/testing/random-design.ts';
import { checkDesign } from '../rules/run-rules.ts';
import type { Json } from '../shared/json.ts';
import { emitTemplate } from './emit-template.ts';
import { renderTemplate } from './render-template.ts';
import { createAwsValidator } from './testing/aws-validator.ts';

const TEMPLATES = 200;

/** What the validator says and no rule does, and why that is right. Everything else that it says must be found by a rule. */
const THEIRS_ALONE: readonly (readonly [complaint: RegExp, reason: string])[] = [
  [/^I2530 /, 'advice on SnapStart, which is about cold starts and not about delivery'],
  [/^F3002 .*'MaximumMessageSize'/, 'the property of topics is newer than the validator’s schema'],
  [/^F3002 .*'RecordDistributionStrategy'/, 'the property of streams is newer than the validator’s schema'],
];

/** One property of one resource or wire of a valid design, set to a value at the edge of its range or beyond it. */
interface Variant {
  readonly property: string;
  readonly value: Json;
  readonly type: string;
  readonly before: EventloomDocument;
  readonly after: EventloomDocument;
}

function variantOf(document: EventloomDocument, dice: readonly number[]): Variant | undefined {
  const elements = [...document.resources, ...document.connections].filter(
    ({ type }) => !/^(client|endpoint)$/.test(type),
  );
  const element = elements[(dice[0] ?? 0) % elements.length];
  if (element === undefined) return undefined;
  const table = 'from' in element ? connectionOf(element.type).properties : serviceOf(element.type).properties;
  const choices = Object.entries(table).flatMap(([name, property]) => {
    if (property.simulationOnly === true) return [];
    return valuesFor(property).map(value => [name, value] as const);
  });
  const chosen = choices[(dice[1] ?? 0) % Math.max(1, choices.length)];
  if (chosen === undefined) return undefined;
  const [property, value] = chosen;
  const after = applyEdits(document, [{ edit: 'set-property', id: element.id, property, value }]);
  return { property, value, type: element.type, before: document, after };
}

function valuesFor(property: Property): readonly Json[] {
  switch (property.kind) {
    case 'integer':
    case 'number':
      return [property.minimum - 1, property.minimum, property.maximum, property.maximum + 1];
    case 'choice':
      return ['NoSuchValue', ...property.options.map(({ value }) => value)];
    case 'text':
      return ['not allowed !', 'x'.repeat(300), 'fine-name'];
    default:
      return [];
  }
}

/** What the rules say because of the one value. */
function newFindings({ before, after }: Variant): readonly Finding[] {
  const keyOf = ({ ruleId, element }: Finding) => `${ruleId} ${element}`;
  const known = new Set(checkDesign(buildGraph(before)).map(keyOf));
  return checkDesign(buildGraph(after)).filter(finding => finding.severity !== 'info' && !known.has(keyOf(finding)));
}

const validator = createAwsValidator();
afterAll(() => validator.free());

const dice = fc.array(fc.nat(9_999), { minLength: 2, maxLength: 2 });
const variants = fc
  .sample(fc.tuple(randomDesigns(6), dice), { numRuns: TEMPLATES + 20, seed: 20_261_128 })
  .flatMap(([document, own]) => variantOf(document, own) ?? [])
  .slice(0, TEMPLATES);

const judged = variants.map(variant => {
  const emitted = emitTemplate(buildGraph(variant.after));
  const theirs = emitted.ok ? validator.complaintsAbout(renderTemplate(emitted.value, 'yaml')) : [];
  return { variant, theirs, ours: newFindings(variant) };
});

describe('property rules beside AWS’s offline validator', () => {
  it(`judge ${TEMPLATES} generated templates`, () => {
    expect(judged).toHaveLength(TEMPLATES);
    expect(judged.filter(({ theirs }) => theirs.length > 0).length).toBeGreaterThan(TEMPLATES / 5);
  });

  it('find whatever the validator finds', () => {
    const missed = judged
      .filter(({ ours }) => ours.length === 0)
      .flatMap(({ variant, theirs }) =>
        theirs
          .filter(complaint => !THEIRS_ALONE.some(([pattern]) => pattern.test(complaint)))
          .map(complaint => `${variant.type} ${variant.property} ${JSON.stringify(variant.value)}: ${complaint}`),
      );
    expect(missed).toEqual([]);
  });

  it('docs/validator-agreement.md lists the differences', async () => {
    await expect(renderDifferences()).toMatchFileSnapshot('../../docs/validator-agreement.md');
  });
});

function renderDifferences(): string {
  const found = judged.filter(({ ours }) => ours.length > 0);
  const both = found.filter(({ theirs }) => theirs.length > 0).length;
  const alone = found.filter(({ theirs }) => theirs.length === 0);
  const byRule = new Map<string, Set<string>>();
  for (const { variant, ours } of alone) {
    const ids = ours.map(finding => finding.ruleId).sort();
    const key = `${variant.type} \`${variant.property}\``;
    byRule.set(key, new Set([...(byRule.get(key) ?? []), ...ids]));
  }
  const rows = [...byRule].sort(([left], [right]) => (left < right ? -1 : 1));
  return `# Rules beside AWS's offline validator

Each of ${TEMPLATES} random valid designs has one property set to the edge of its range or beyond, and is exported all the same.
\`@aws/cloudformation-validate\` judges the template, our rules judge the design. Written by the test that holds the two to
each other; do not edit by hand.

| | templates |
|---|---:|
| both complain | ${both} |
| both are silent | ${judged.filter(({ ours, theirs }) => ours.length === 0 && theirs.length === 0).length} |
| our rules alone | ${alone.length} |

## What the validator alone may say

Two remarks, for information alone, are left out by the validator's own \`exclude\`: I9001 says of every property that replaces its resource when it
changes that it does, and I9040 that a resource without tags could have some; \`export --tag\` gives them.

| Complaint | Why no rule says it |
|---|---|
${THEIRS_ALONE.map(([pattern, reason]) => `| \`${pattern.source.replace(/^\^/, '').replace('.*', ' … ')}\` | ${reason} |`).join('\n')}

## What our rules alone said

The validator knows the shape of a template. What depends on two resources, on AWS's documentation beyond the schema, or
on what is not written into a template is ours alone.

| Property | Rules |
|---|---|
${rows.map(([key, ids]) => `| ${key} | ${[...ids].sort().join(', ')} |`).join('\n')}
`;
}
