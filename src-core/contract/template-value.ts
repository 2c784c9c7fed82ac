import type { Json } from '../shared/json.ts';

/**
 * Stands for a CloudFormation resource or parameter of an element of the design until logical ids are known. Becomes
 * `Ref`, or `Fn::GetAtt` where it names an attribute.
 */
export class ElementReference {
  readonly element: string;
  /** Suffix of a side resource ("Role", "LogGroup"); undefined: the main resource. */
  readonly suffix: string | undefined;
  /** Attribute for `Fn::GetAtt`; undefined: `Ref`. */
  readonly attribute: string | undefined;
  /** Where the reference would close a circle, the resource gets a fixed name and its ARN is written from that. */
  readonly byNameWhenCircular: boolean;

  constructor(element: string, suffix?: string, attribute?: string, byNameWhenCircular = false) {
    this.element = element;
    this.suffix = suffix;
    this.attribute = attribute;
    this.byNameWhenCircular = byNameWhenCircular;
  }
}

/** A text with references in it, written as `Fn::Sub`. Plain pieces may hold pseudo parameters: `${AWS::Region}`. */
export class TextWithReferences {
  readonly pieces: readonly (string | ElementReference)[];

  constructor(...pieces: readonly (string | ElementReference)[]) {
    this.pieces = pieces;
  }
}

/** A value in a template: JSON, with references to elements of the design in it. */
export type TemplateValue =
  | null
  | boolean
  | number
  | string
  | readonly TemplateValue[]
  | ElementReference
  | TextWithReferences
  | TemplateObject;

/** A template object. Members that are undefined are left out. */
export interface TemplateObject {
  readonly [key: string]: TemplateValue | undefined;
}

/** `Ref` of an element's main resource, or of a side resource or parameter by its suffix. */
export function refTo(element: string, suffix?: string): ElementReference {
  return new ElementReference(element, suffix);
}

/** `Fn::GetAtt` of an element's main resource, or of a side resource by its suffix. */
export function attributeOf(element: string, attribute: string, suffix?: string): ElementReference {
  return new ElementReference(element, suffix, attribute);
}

/** The account that the stack is created in. */
export const ACCOUNT_ID = { Ref: 'AWS::AccountId' } as const satisfies TemplateObject;

/** The start of an ARN of the stack's own account and Region, as text for `Fn::Sub`; ends with the colon. */
export function arnStart(service: string): string {
  return `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}:`;
}

/**
 * Whether JSON can stand in a template as it is. CloudFormation refuses null anywhere, and takes members with these names
 * for its own functions.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export function canStandInTemplate(value: Json | undefined): boolean {
  if (value === null) return false;
  if (typeof value !== 'object') return true;
  return Object.entries(value).every(
    ([name, member]: [string, Json | undefined]) =>
      name !== 'Ref' && name !== 'Condition' && !name.startsWith('Fn::') && canStandInTemplate(member),
  );
}
