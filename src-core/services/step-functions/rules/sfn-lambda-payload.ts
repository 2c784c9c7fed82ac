import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isJsonObject, type Json } from '../../../shared/json.ts';
import { type ListedState, listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Result of a function read in the wrong place. */
export const sfnLambdaPayload: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-LAMBDA-PAYLOAD',
  severity: 'warning',
  title: 'Result of a function read in the wrong place',
  why: 'The next state finds nothing and the execution fails.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(handsOnWhole),
  check: ({ properties: { definition } }) => {
    const states = listStates(definition);
    return states.filter(handsOnWhole).flatMap(({ name, state, flow }) => {
      const next = states.find(other => other.flow === flow && other.name === state['Next']);
      const { InputPath, Parameters, Choices } = next?.state ?? {};
      const path = [InputPath, Parameters, Choices].map(wrongPath).find(found => found !== undefined);
      if (next === undefined || path === undefined) return [];
      const right = path.replace('$.', '$.Payload.');
      return [
        {
          path: 'definition',
          message: `"${next.name}" finds nothing at ${path}: what the function of "${name}" returned is under Payload. Read ${right}, or pick the payload with a ResultSelector.`,
          given: path,
        },
      ];
    });
  },
};

/** Members of what lambda:invoke returns; the function's own result is under Payload. */
const RETURNED = /^\$\.(Payload|StatusCode|ExecutedVersion|FunctionError|SdkHttpMetadata|SdkResponseMetadata)\b/;

function wrongPath(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return /^\$\.\w/.test(value) && !RETURNED.test(value) ? value : undefined;
  if (Array.isArray(value)) return value.map(wrongPath).find(found => found !== undefined);
  if (!isJsonObject(value)) return undefined;
  const parts = Object.entries(value).map(([key, part]) => (key === 'ResultPath' ? undefined : wrongPath(part)));
  return parts.find(found => found !== undefined);
}

function handsOnWhole({ state: { Resource, ResultPath, ResultSelector, OutputPath } }: ListedState): boolean {
  const isInvoke = typeof Resource === 'string' && Resource.endsWith(':::lambda:invoke');
  return (
    isInvoke &&
    ResultSelector === undefined &&
    OutputPath === undefined &&
    (ResultPath === undefined || ResultPath === '$')
  );
}
