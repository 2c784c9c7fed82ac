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

/** The cases of a rule about tags: shape, names, texts, and the most that AWS takes where it says a number. */
export function tagCases(build: (properties?: PropertyValues) => EventloomDocument, most?: number): RuleCases {
  const tagged = (tags: Json) => build({ tags });
  const many = (count: number) =>
    tagged(Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag ${index}`, 'x'])));
  const tooMany = most === undefined ? [] : [{ design: many(most + 1), says: `at most ${most}`, fix: null }];
  return {
    valid: [tagged({ team: 'orders', stage: '' }), many(most ?? 51), tagged({ ['k'.repeat(128)]: 'v'.repeat(256) })],
    invalid: [
      { design: tagged(['team']), says: '{ "team": "orders" }' },
      { design: tagged({ '': 'orders' }), says: '1 to 128 characters' },
      { design: tagged({ ['k'.repeat(129)]: '' }), says: '129 characters' },
      { design: tagged({ cost: 3 }), says: 'in quotes' },
      { design: tagged({ team: 'v'.repeat(257) }), says: 'up to 256 characters' },
      ...tooMany,
    ],
    notApplicable: [build()],
  };
}
