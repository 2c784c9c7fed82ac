import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';
import type { ProblemList, ProblemPath } from './problems.ts';

const LONGEST_NAME = 80;
const RESERVED_NAME = 'states';
const IDENTIFIER = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]*$/u;

/**
 * Checks the variables that the states of a flow assign: their names, and that no flow around it has them already.
 * @param outer the names of the flows around.
 * @returns what gives, for a state, the names that a flow inside it may not assign: those from around and those of the other
 * states. What the state itself assigns counts only once the flow inside it has ended.
 * @see https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html
 */
export function checkVariables(
  states: JsonObject,
  path: ProblemPath,
  outer: ReadonlySet<string>,
  list: ProblemList,
): (state: string) => ReadonlySet<string> {
  const namesByState = new Map<string, string[]>();
  for (const [name, state] of Object.entries(states)) {
    if (!isJsonObject(state)) continue;
    const names: string[] = [];
    namesByState.set(name, names);
    for (const { assign, place } of assignsOf(state, [...path, name])) {
      for (const key of Object.keys(assign)) {
        const variable = key.replace(/\.\$$/, '');
        checkName(variable, [...place, key], list);
        if (outer.has(variable)) {
          const message = `${variable} is a variable of a flow around this one and can only be assigned there`;
          list.error('VARIABLE_OF_OUTER_SCOPE', [...place, key], message);
        }
        names.push(variable);
      }
    }
  }
  return state => {
    const others = [...namesByState].flatMap(([other, names]) => (other === state ? [] : names));
    return new Set([...outer, ...others]);
  };
}

function assignsOf(state: JsonObject, path: ProblemPath): { assign: JsonObject; place: ProblemPath }[] {
  const found: { assign: JsonObject; place: ProblemPath }[] = [];
  const add = (value: Json | undefined, place: ProblemPath) => {
    if (isJsonObject(value)) found.push({ assign: value, place });
  };
  add(state['Assign'], [...path, 'Assign']);
  for (const field of ['Choices', 'Catch']) {
    const rules = state[field];
    if (!isJsonArray(rules)) continue;
    for (const [index, rule] of rules.entries()) {
      if (isJsonObject(rule)) add(rule['Assign'], [...path, field, index, 'Assign']);
    }
  }
  return found;
}

function checkName(name: string, path: ProblemPath, list: ProblemList): void {
  if (name === RESERVED_NAME || name.length > LONGEST_NAME || !IDENTIFIER.test(name)) {
    const message = `a variable's name is an identifier of at most ${LONGEST_NAME} characters and not 'states'`;
    list.error('INVALID_VARIABLE_NAME', path, `${message}; ${name} is not`);
  }
}
