import type { GraphResource } from '../../contract/graph.ts';
import { FACTS_CHECKED_ON, type ResourceRule, type RuleInfo } from '../../contract/rule.ts';
import { type DefinitionProblem, type ProblemPath, validateDefinition } from '../../states-language/index.ts';
import { listStates } from '../../states-language/list-states.ts';
import type { StepFunctionsValues } from './properties.ts';

/** A problem of a definition with the rule that reports it. */
interface SortedProblem extends DefinitionProblem {
  readonly ruleId: string;
}

type DefinitionRuleSpec = Pick<RuleInfo, 'id' | 'severity' | 'title' | 'why' | 'sourceUrl' | 'confidence'> & {
  /** What to do, as a sentence. */
  readonly advice: string;
};

/** The rule that reports the problems of a definition which are its business. */
export function definitionRule({ advice, ...info }: DefinitionRuleSpec): ResourceRule<StepFunctionsValues> {
  const opening = info.severity === 'error' ? 'Step Functions refuses the definition' : 'The definition is not sound';
  return {
    ...info,
    checkedOn: FACTS_CHECKED_ON,
    applies: machine => machine.properties.definition !== undefined,
    check: machine =>
      problemsOf(machine)
        .filter(problem => problem.ruleId === info.id)
        .map(problem => {
          const detail = problem.message.replace(/\.$/, '');
          return {
            path: 'definition',
            place: problem.path,
            message: `${opening}${placeOf(problem.path)}: ${detail}. ${advice}`,
          };
        }),
  };
}

/** Id of the rule for what no other rule of a definition reports. */
export const OTHER_PROBLEMS = 'ASL-SCHEMA';

const known = new WeakMap<GraphResource<StepFunctionsValues>, readonly SortedProblem[]>();

function problemsOf(machine: GraphResource<StepFunctionsValues>): readonly SortedProblem[] {
  const sorted = known.get(machine);
  if (sorted !== undefined) return sorted;
  const { definition, stateMachineType } = machine.properties;
  const type = stateMachineType === 'EXPRESS' ? 'EXPRESS' : 'STANDARD';
  const problems = validateDefinition(definition, { type }).map(problem => ({
    ...problem,
    ruleId: ruleOf(problem, definition),
  }));
  known.set(machine, problems);
  return problems;
}

/** Names the innermost state that a path leads into. */
function placeOf(path: ProblemPath): string {
  const index = path.lastIndexOf('States');
  const name = index < 0 ? undefined : path[index + 1];
  return name === undefined ? '' : ` in state "${name}"`;
}

const BY_CODE: Partial<Record<DefinitionProblem['code'], string>> = {
  MISSING_TRANSITION: 'ASL-NO-EXIT',
  UNREACHABLE_STATE: 'ASL-UNREACHABLE',
  MISSING_TERMINAL_STATE: 'ASL-NO-TERMINAL',
  DUPLICATE_STATE_NAMES: 'ASL-NAME-DUP',
  DUPLICATE_FIELD_NAME: 'ASL-DUP-KEY',
  INVALID_STATE_NAME: 'ASL-NAME-LEN',
  STATES_ALL_NOT_LAST: 'ASL-STATESALL-LAST',
  CALLBACK_WITHOUT_TOKEN: 'SFN-TOKEN-MISSING',
  VARIABLE_OF_OUTER_SCOPE: 'ASL-ASSIGN-NAME',
  INVALID_VARIABLE_NAME: 'ASL-ASSIGN-NAME',
  DISTRIBUTED_MAP_ONLY: 'ASL-MAP-DISTONLY',
  INVALID_PATH: 'ASL-PATH-SYNTAX',
};

function ruleOf(problem: DefinitionProblem, definition: unknown): string {
  const byCode = BY_CODE[problem.code];
  if (byCode !== undefined) return byCode;
  const field = String(problem.path.at(-1));
  switch (problem.code) {
    case 'MISSING_TRANSITION_TARGET':
      return transitionRule(field, problem.message, definition);
    case 'CONFLICTING_FIELDS':
      return conflictRule(field, problem.message);
    case 'EXPRESS_NOT_SUPPORTED':
      return expressRule(problem.message);
    case 'UNKNOWN_FIELD':
      return unknownFieldRule(field);
    case 'FIELD_NOT_IN_QUERY_LANGUAGE':
      return field === 'QueryLanguage' ? 'ASL-QL-MIX' : 'ASL-QL-FIELD';
    case 'INVALID_EXPRESSION':
      return expressionRule(problem, field);
    case 'INVALID_TIMESTAMP':
      return problem.path.includes('Choices') ? 'ASL-CHOICE-OPTYPE' : 'ASL-WAIT-RANGE';
    case 'VALUE_OUT_OF_RANGE':
      return rangeRule(problem, field);
    default:
      return shapeRule(problem, field);
  }
}

function transitionRule(field: string, message: string, definition: unknown): string {
  if (field === 'StartAt') return 'ASL-STARTAT';
  const target = /^there is no state (.+) here;/.exec(message)?.[1];
  return listStates(definition).some(({ name }) => name === target) ? 'ASL-CROSS-SCOPE' : 'ASL-NEXT-DANGLING';
}

function conflictRule(field: string, message: string): string {
  if (message.includes('a Wait state')) return 'ASL-WAIT-ONE';
  if (field === 'Next' || field === 'End') return 'ASL-NEXT-AND-END';
  if (field === 'Iterator' || field === 'ItemProcessor') return 'ASL-MAP-PROCESSOR';
  if (field.includes('PerBatch')) return 'ASL-MAP-BATCH';
  return field === 'Parameters' || field === 'MaxItemsPath' ? OTHER_PROBLEMS : 'ASL-TIMEOUT-PAIR';
}

function expressRule(message: string): string {
  if (message.includes('distributed Map')) return 'SFN-EXPRESS-DISTMAP';
  if (message.includes('Activity')) return 'SFN-EXPRESS-ACTIVITY';
  return message.includes('.sync') ? 'SFN-EXPRESS-SYNC' : 'SFN-EXPRESS-CALLBACK';
}

function unknownFieldRule(field: string): string {
  if (field === 'Retry' || field === 'Catch') return 'ASL-RETRY-WHERE';
  if (field === 'Next' || field === 'End') return 'ASL-TERMINAL-NEXT';
  return field === 'Assign' ? 'ASL-ASSIGN-WHERE' : 'ASL-UNKNOWN-FIELD';
}

function expressionRule(problem: DefinitionProblem, field: string): string {
  if (problem.message.startsWith('$states.')) return 'ASL-QL-STATESVAR';
  if (problem.severity === 'warning') return 'ASL-QL-DELIM';
  return field.endsWith('.$') ? 'ASL-DOLLAR-KEY' : 'ASL-INTRINSIC';
}

function rangeRule(problem: DefinitionProblem, field: string): string {
  if (field === 'MaxDelaySeconds' && problem.severity === 'warning') return 'ASL-MAXDELAY';
  if (problem.path.includes('Retry')) return 'ASL-RETRY-RANGE';
  if (problem.message.includes('must be smaller than TimeoutSeconds')) return 'ASL-HEARTBEAT';
  if (field === 'Label') return 'ASL-MAP-LABEL';
  if (field === 'Error' || field === 'Cause') return OTHER_PROBLEMS;
  if (field.startsWith('Tolerated')) return 'ASL-MAP-TOLERANCE';
  if (problem.path.includes('ItemBatcher')) return 'ASL-MAP-BATCH';
  return field === 'Seconds' ? 'ASL-WAIT-RANGE' : 'ASL-TIME-RANGE';
}

const BY_SHAPE: readonly (readonly [words: string, ruleId: string])[] = [
  ['These fields are required', 'ASL-TOP-REQUIRED'],
  ['States must hold', 'ASL-TOP-REQUIRED'],
  ['Version can only', 'ASL-VERSION'],
  ['needs at least one rule in Choices', 'ASL-CHOICE-EMPTY'],
  ['needs at least one branch', 'ASL-PARALLEL-EMPTY'],
  ['a Map state needs ItemProcessor', 'ASL-MAP-PROCESSOR'],
  ['needs ExecutionType', 'ASL-MAP-EXECTYPE'],
  ['ItemBatcher needs', 'ASL-MAP-BATCH'],
  ['a Task state needs Resource', 'ASL-TASK-RESOURCE'],
  ['at least one error name', 'ASL-ERREQ-EMPTY'],
];

/** Comparison operators of a choice rule. */
const OPERATOR = /^(String|Numeric|Boolean|Timestamp|Is)[A-Z]/;

function shapeRule(problem: DefinitionProblem, field: string): string {
  const byWords = BY_SHAPE.find(([words]) => problem.message.includes(words));
  if (byWords !== undefined) return byWords[1];
  if (field === 'Type') return 'ASL-TYPE';
  if (field === 'Resource') return 'ASL-TASK-RESOURCE';
  if (problem.path.includes('Choices')) return OPERATOR.test(field) ? 'ASL-CHOICE-OPTYPE' : 'ASL-CHOICE-RULE';
  return problem.path.includes('Retry') ? 'ASL-RETRY-RANGE' : OTHER_PROBLEMS;
}
