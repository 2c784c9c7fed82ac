const NOTHING: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);
const TRUE: ReadonlySet<string> = new Set(['true', 'True', 'TRUE', 'yes', 'Yes', 'YES', 'on', 'On', 'ON']);
const FALSE: ReadonlySet<string> = new Set(['false', 'False', 'FALSE', 'no', 'No', 'NO', 'off', 'Off', 'OFF']);

/** A number that says the same when written again: no leading zeros (account ids), no more digits than a number holds. */
const NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/;
const MOST_DIGITS = 15;

/**
 * What a YAML scalar without quotes stands for in a template. Dates, times and account ids with a leading zero are texts:
 * CloudFormation takes them as such.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html
 */
export function plainScalar(text: string): null | boolean | number | string {
  if (NOTHING.has(text)) return null;
  if (TRUE.has(text)) return true;
  if (FALSE.has(text)) return false;
  if (NUMBER.test(text) && text.length <= MOST_DIGITS) return Number(text);
  return text;
}
