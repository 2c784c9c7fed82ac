import type { PropertyValues } from '../../contract/property.ts';
import type { EventloomDocument } from '../../document/document.ts';
import type { Json } from '../../shared/json.ts';
import { nothing } from './design.ts';
import type { RuleCases } from './verify-rule.ts';
import { workflow } from './workflow.ts';

/** Values of one setting; each list needs at least one. */
interface SettingValues {
  readonly allowed: readonly [Json, ...Json[]];
  readonly refused: readonly [Json, ...Json[]];
}

/**
 * The cases of a rule about one setting and nothing beside it: silent on the allowed values, reporting the refused ones,
 * not looking where the setting is left out. `build` makes the design from what is stated.
 */
export function settingCases(
  build: (properties?: PropertyValues) => EventloomDocument,
  setting: string,
  { allowed: [allowed, ...otherAllowed], refused: [refused, ...otherRefused] }: SettingValues,
): RuleCases {
  const stating = (value: Json) => build({ [setting]: value });
  return {
    valid: [stating(allowed), ...otherAllowed.map(stating)],
    invalid: [stating(refused), ...otherRefused.map(stating)],
    notApplicable: [build()],
  };
}

/** The cases of a rule about definitions: silent on the default one, reporting this one, not looking without a workflow. */
export function definitionCases(broken: EventloomDocument): RuleCases {
  return { valid: [workflow()], invalid: [{ design: broken, path: 'definition' }], notApplicable: [nothing] };
}
