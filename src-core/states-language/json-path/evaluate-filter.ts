import { equalJson, isJsonArray, type Json } from '../../shared/json.ts';
import type { FilterExpression, FilterOperand, FilterOperator, JsonPath } from './path.ts';
import type { PathScope } from './path-scope.ts';

type EvaluatePath = (path: JsonPath, scope: PathScope) => Json | undefined;

/**
 * Whether an item meets the condition of a filter. Values of different types are never equal and have no order.
 * @param evaluate follows a path (handed in because paths hold filters and filters hold paths).
 */
export function holds(condition: FilterExpression, item: Json, scope: PathScope, evaluate: EvaluatePath): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every(part => holds(part, item, scope, evaluate));
    case 'or':
      return condition.parts.some(part => holds(part, item, scope, evaluate));
    case 'not':
      return !holds(condition.part, item, scope, evaluate);
    case 'exists':
      return valueAt(condition.path, item, scope, evaluate) !== undefined;
    case 'compare':
      return compare(
        condition.operator,
        operandValue(condition.left, item, scope, evaluate),
        condition.right,
        operandValue(condition.right, item, scope, evaluate),
      );
  }
}

function valueAt(path: JsonPath, item: Json, scope: PathScope, evaluate: EvaluatePath): Json | undefined {
  const value = evaluate(path, path.root.kind === 'item' ? { ...scope, input: item } : scope);
  return !path.isDefinite && isJsonArray(value) && value.length === 0 ? undefined : value;
}

function operandValue(operand: FilterOperand, item: Json, scope: PathScope, evaluate: EvaluatePath): Json | undefined {
  if (operand.kind === 'path') return valueAt(operand.path, item, scope, evaluate);
  return operand.kind === 'literal' ? operand.value : undefined;
}

function compare(
  operator: FilterOperator,
  left: Json | undefined,
  rightOperand: FilterOperand,
  right: Json | undefined,
): boolean {
  switch (operator) {
    case '==':
      return equalJson(left, right);
    case '!=':
      return !equalJson(left, right);
    case '=~':
      return rightOperand.kind === 'pattern' && typeof left === 'string' && rightOperand.pattern.test(left);
    case 'in':
      return isJsonArray(right) && right.some(candidate => equalJson(candidate, left));
    case 'nin':
      return !isJsonArray(right) || !right.some(candidate => equalJson(candidate, left));
    default:
      return inOrder(operator, left, right);
  }
}

function inOrder(operator: '<' | '<=' | '>' | '>=', left: Json | undefined, right: Json | undefined): boolean {
  const bothNumbers = typeof left === 'number' && typeof right === 'number';
  const bothTexts = typeof left === 'string' && typeof right === 'string';
  if (!bothNumbers && !bothTexts) return false;
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
