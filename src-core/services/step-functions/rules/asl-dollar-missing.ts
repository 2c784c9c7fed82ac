import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isJsonObject, type Json } from '../../../shared/json.ts';
import { listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Path that is sent as plain text. */
export const aslDollarMissing: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-DOLLAR-MISSING',
  severity: 'warning',
  title: 'Path that is sent as plain text',
  why: 'The receiver gets the path instead of the value.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties: { definition } }) => isJsonObject(definition) && definition['QueryLanguage'] !== 'JSONata',
  check: ({ properties: { definition } }) =>
    listStates(definition).flatMap(({ name, state }) => {
      if (state['QueryLanguage'] === 'JSONata') return [];
      const key = TEMPLATES.map(template => literalPath(state[template])).find(found => found !== undefined);
      if (key === undefined) return [];
      return [
        {
          path: 'definition',
          message: `The receiver of "${name}" gets the path as plain text: the key "${key}" does not end in .$. Write "${key}.$".`,
        },
      ];
    }),
};

const TEMPLATES = ['Parameters', 'ResultSelector', 'ItemSelector'] as const;

function literalPath(value: Json | undefined): string | undefined {
  if (Array.isArray(value)) return value.map(literalPath).find(found => found !== undefined);
  if (!isJsonObject(value)) return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'string' && !key.endsWith('.$') && /^(\$\.|\$\$\.|States\.\w+\()/.test(part)) return key;
    const inner = literalPath(part);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
