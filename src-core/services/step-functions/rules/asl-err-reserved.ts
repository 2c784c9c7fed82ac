import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { listStates } from '../../../states-language/list-states.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Error name of one’s own with a reserved prefix. */
export const aslErrReserved: ResourceRule<StepFunctionsValues> = {
  id: 'ASL-ERR-RESERVED',
  severity: 'error',
  title: 'Error name of one’s own with a reserved prefix',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => listStates(properties.definition).some(({ state }) => state['Type'] === 'Fail'),
  check: ({ properties: { definition } }) =>
    listStates(definition).flatMap(({ name, state: { Type, Error: error } }) => {
      if (
        Type !== 'Fail' ||
        typeof error !== 'string' ||
        !error.startsWith('States.') ||
        PREDEFINED.includes(error.slice('States.'.length))
      )
        return [];
      return [
        {
          path: 'definition',
          message: `Step Functions refuses the error "${error}" of "${name}": names that begin with States. are its own. Rename it.`,
          given: error,
        },
      ];
    }),
};

const PREDEFINED = [
  'ALL',
  'TaskFailed',
  'Timeout',
  'HeartbeatTimeout',
  'Permissions',
  'DataLimitExceeded',
  'Runtime',
  'BranchFailed',
  'NoChoiceMatched',
  'IntrinsicFailure',
  'ParameterPathFailure',
  'ResultPathMatchFailure',
  'QueryEvaluationError',
  'ExceedToleratedFailureThreshold',
  'ItemReaderFailed',
  'ResultWriterFailed',
  'Http.Socket',
];
