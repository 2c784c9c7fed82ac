import type { Json, JsonObject } from '../shared/json.ts';
import type { DesignGraph, GraphConnection, GraphResource } from './graph.ts';

/**
 * A value in a template. Besides JSON it may hold references to elements of the design, which the emitter turns into
 * `Ref`, `Fn::GetAtt` or `Fn::Sub` once logical ids are known.
 */
export type TemplateValue = null | boolean | number | string | readonly TemplateValue[] | Reference | TemplateObject;

/** A template object. Members that are undefined are left out. */
export interface TemplateObject {
  readonly [key: string]: TemplateValue | undefined;
}

/** A reference to the main CloudFormation resource of an element, or to one of its side resources by suffix. */
export interface Reference {
  readonly $element: string;
  /** Suffix of a side resource ("Role", "Policy"); left out: the main one. */
  readonly $suffix?: string;
  /** Attribute for `Fn::GetAtt`; left out: `Ref`. */
  readonly $attribute?: string;
}

/** `Ref` of an element's main resource. */
export function refTo(element: string): Reference {
  return { $element: element };
}

/** `Fn::GetAtt` of an element's main resource. */
export function attributeOf(element: string, attribute: string): Reference {
  return { $element: element, $attribute: attribute };
}

/** One thing that an element adds to the template. The emitter merges parts: one role a principal, one policy a target. */
export type TemplatePart =
  /** A CloudFormation resource. Its logical id comes from the element's id and the suffix. */
  | {
      readonly part: 'resource';
      readonly element: string;
      /** Left out for the element's main resource. */
      readonly suffix?: string;
      readonly type: string;
      readonly properties: TemplateObject;
      readonly dependsOn?: readonly Reference[];
    }
  /** A property of another element's main resource, such as a queue's `RedrivePolicy`. `path` is dotted. */
  | { readonly part: 'property'; readonly element: string; readonly path: string; readonly value: TemplateValue }
  /** A statement on the role that `element` runs under; the emitter makes the role when the first statement asks for it. */
  | {
      readonly part: 'identity-statement';
      readonly element: string;
      /** The service that assumes the role: `lambda.amazonaws.com`, `states.amazonaws.com`. */
      readonly trust: string;
      readonly actions: readonly string[];
      readonly resources: readonly TemplateValue[];
      readonly conditions?: TemplateObject;
    }
  /** A statement on the one resource policy of `element` (queue or topic). */
  | {
      readonly part: 'resource-statement';
      readonly element: string;
      /** The service principal: `sns.amazonaws.com`. */
      readonly service: string;
      readonly actions: readonly string[];
      readonly conditions?: TemplateObject;
    }
  /** A parameter that the person deploying fills in (an address, a phone number). */
  | {
      readonly part: 'parameter';
      readonly element: string;
      readonly suffix: string;
      readonly description: string;
      readonly defaultValue?: string;
      readonly allowedPattern?: string;
    }
  | {
      readonly part: 'output';
      readonly element: string;
      readonly suffix: string;
      readonly description: string;
      readonly value: TemplateValue;
    };

/** What a policy document for one queue or topic is made of; how the service's own policy resource is written. */
export interface PolicyHome {
  /** `AWS::SQS::QueuePolicy` or `AWS::SNS::TopicPolicy`. */
  readonly type: string;
  /** Member that lists the targets: `Queues` or `Topics`. */
  readonly targetsMember: string;
}

/** How a service appears in a template. */
export interface ServiceTemplate<Properties> {
  /** CloudFormation type of the main resource; undefined for what has none (client, endpoint). */
  readonly type: string | undefined;
  /** The parts of one resource; the generic property mapping is already in `mapped`. */
  readonly parts: (
    resource: GraphResource<Properties>,
    mapped: TemplateObject,
    graph: DesignGraph,
  ) => readonly TemplatePart[];
  /** The ARN of a resource of this service. */
  readonly arn?: (resource: GraphResource<Properties>) => TemplateValue;
  readonly policyHome?: PolicyHome;
}

/** How a kind of wire appears in a template. */
export interface ConnectionTemplate<Properties> {
  readonly parts: (
    connection: GraphConnection<Properties>,
    graph: DesignGraph,
    lookup: TemplateLookup,
  ) => readonly TemplatePart[];
}

/** What a wire may ask about the resources at its ends, without importing their services. */
export interface TemplateLookup {
  /** ARN of a resource, by the rules of its own service. */
  arn(resourceId: string): TemplateValue;
}

/** A template as it is written, intrinsics in their long form. */
export interface Template {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Description?: string;
  readonly Metadata?: JsonObject;
  readonly Parameters?: JsonObject;
  readonly Resources: Readonly<Record<string, JsonObject>>;
  readonly Outputs?: Readonly<Record<string, Json>>;
}
