import type { Json } from '../../shared/json.ts';
import { evaluatePath } from '../json-path/evaluate-path.ts';
import type { JsonPath } from '../json-path/path.ts';
import type { PathScope } from '../json-path/path-scope.ts';
import {
  arrayContains,
  arrayGetItem,
  arrayLength,
  arrayPartition,
  arrayRange,
  arrayUnique,
} from './array-functions.ts';
import type { IntrinsicArgument, IntrinsicCall, IntrinsicName } from './call.ts';
import { base64Decode, base64Encode, hash } from './encoding-functions.ts';
import { jsonMerge, jsonToString, stringToJson } from './json-functions.ts';
import { mathAdd, mathRandom, uuid } from './number-functions.ts';
import { format, stringSplit } from './text-functions.ts';

/** A source of numbers in [0, 1), injected so that the same seed gives the same run. */
export type Random = () => number;

/** Called when a path argument finds nothing; it must throw. */
export type OnMissingPath = (path: JsonPath) => never;

type Evaluate = (values: readonly Json[], random: Random) => Json;

const FUNCTIONS: Record<IntrinsicName, Evaluate> = {
  'States.Format': format,
  'States.StringToJson': stringToJson,
  'States.JsonToString': jsonToString,
  'States.Array': values => values,
  'States.ArrayPartition': arrayPartition,
  'States.ArrayContains': arrayContains,
  'States.ArrayRange': arrayRange,
  'States.ArrayGetItem': arrayGetItem,
  'States.ArrayLength': arrayLength,
  'States.ArrayUnique': arrayUnique,
  'States.Base64Encode': base64Encode,
  'States.Base64Decode': base64Decode,
  'States.Hash': hash,
  'States.JsonMerge': jsonMerge,
  'States.MathRandom': mathRandom,
  'States.MathAdd': mathAdd,
  'States.StringSplit': stringSplit,
  'States.UUID': (_, random) => uuid(random),
};

/**
 * Evaluates a call of an intrinsic function.
 * @throws IntrinsicFailure if the function refuses its arguments; whatever `onMissingPath` throws if a path finds nothing.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html
 */
export function evaluateIntrinsicCall(
  call: IntrinsicCall,
  scope: PathScope,
  random: Random,
  onMissingPath: OnMissingPath,
): Json {
  const values = call.callArguments.map((argument, position) => {
    const isTemplate = call.name === 'States.Format' && position === 0;
    return argumentValue(argument, isTemplate, scope, random, onMissingPath);
  });
  return FUNCTIONS[call.name](values, random);
}

function argumentValue(
  argument: IntrinsicArgument,
  isTemplate: boolean,
  scope: PathScope,
  random: Random,
  onMissingPath: OnMissingPath,
): Json {
  if (argument.kind === 'constant') return isTemplate ? (argument.source ?? argument.value) : argument.value;
  if (argument.kind === 'call') return evaluateIntrinsicCall(argument.call, scope, random, onMissingPath);
  const value = evaluatePath(argument.path, scope);
  return value === undefined ? onMissingPath(argument.path) : value;
}
