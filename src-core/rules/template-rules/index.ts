import type { RuleInfo } from '../../contract/rule.ts';
import { templatePropertyMissing } from './template-property-missing.ts';
import { templatePropertySlip } from './template-property-slip.ts';
import { templatePropertyUnknown } from './template-property-unknown.ts';
import { templateValueKind } from './template-value-kind.ts';
import { templateValueUnlisted } from './template-value-unlisted.ts';

/** Every rule about the text of a template. A test holds this list against the files of the folder. */
export const templateRules: readonly RuleInfo[] = [
  templatePropertyMissing,
  templatePropertySlip,
  templatePropertyUnknown,
  templateValueKind,
  templateValueUnlisted,
];
