import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isJsonObject } from '../../../shared/json.ts';
import { type LambdaValues, RESERVED_ENVIRONMENT_VARIABLES } from '../properties.ts';

/** Environment variables that AWS refuses. */
export const lambdaEnvShape: ResourceRule<LambdaValues> = {
  id: 'LAMBDA-ENV-SHAPE',
  severity: 'error',
  title: 'Environment variables that AWS refuses',
  why: 'AWS refuses to create the function.',
  sourceUrl: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.environmentVariables !== undefined,
  check: ({ properties: { environmentVariables } }) => {
    const given = environmentVariables ?? null;
    if (!isJsonObject(given)) {
      return [
        {
          path: 'environmentVariables',
          message:
            'AWS refuses the function: environment variables are an object of names and texts. Write it as { "NAME": "text" }.',
          given,
        },
      ];
    }
    const wrongName = Object.keys(given).find(
      name => !NAME.test(name) && !RESERVED_ENVIRONMENT_VARIABLES.includes(name),
    );
    if (wrongName !== undefined) {
      return [
        {
          path: 'environmentVariables',
          message: `AWS refuses the function: "${wrongName}" cannot be the name of a variable. Begin with a letter, go on with letters, digits or underscores.`,
          given: wrongName,
        },
      ];
    }
    const wrongValue = Object.keys(given).find(name => typeof given[name] !== 'string');
    if (wrongValue === undefined) return [];
    return [
      {
        path: 'environmentVariables',
        message: `AWS refuses the function: the variable ${wrongValue} is no text. Put its value in quotes.`,
        given: wrongValue,
      },
    ];
  },
};

const NAME = /^[a-zA-Z][a-zA-Z0-9_]+$/;
