import type { PropertyTable } from './property.ts';
import type { PropertyRule } from './property-rule.ts';
import { FACTS_CHECKED_ON } from './rule.ts';

interface KmsKeyRuleSpec<Table extends PropertyTable> {
  readonly id: string;
  readonly properties: Table;
  readonly property: Extract<keyof Table, string>;
  /** What happens with a key that is not there: "Every send fails". */
  readonly consequence: string;
}

/** A key id, a multi-Region key id, an alias, or an ARN. */
const KEY =
  /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}|alias\/[A-Za-z0-9/_-]+|arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/\S+)$/;

/** Values that CloudFormation fills in. */
const FILLED_IN = /\$\{|\{\{resolve:/;

const ALLOWED = 'a key id, a key ARN, or alias/NAME';

/** The rule that what names a KMS key has one of the forms in which a key can be named. */
export function kmsKeyRule<Table extends PropertyTable>(spec: KmsKeyRuleSpec<Table>): PropertyRule {
  const { id, properties, property, consequence } = spec;
  return {
    id,
    severity: 'warning',
    title: 'KMS key that cannot be one',
    why: `${consequence}.`,
    sourceUrl: properties[property]?.sourceUrl ?? '',
    checkedOn: FACTS_CHECKED_ON,
    confidence: 'B',
    applies: element => typeof element.given[property] === 'string',
    check: element => {
      const given = element.given[property];
      if (typeof given !== 'string' || given === '' || KEY.test(given) || FILLED_IN.test(given)) return [];
      const shown = given.length > 40 ? `${given.slice(0, 40)}…` : given;
      const message = `${consequence}: "${shown}" names no KMS key. Use ${ALLOWED}.`;
      return [{ path: property, message, given, allowed: ALLOWED }];
    },
  };
}
