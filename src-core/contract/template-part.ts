import type { Json, JsonObject } from '../shared/json.ts';
import type { DesignGraph, GraphConnection, GraphResource } from './graph.ts';
import type { Limit } from './property.ts';
import type { ConnectionReading, ServiceReading } from './template-reading.ts';
import type { ElementReference, TemplateObject, TemplateValue } from './template-value.ts';

/** One thing that an element adds to the template. The emitter merges parts: one role a principal, one policy a target. */
export type TemplatePart =
  | ResourcePart
  | PropertyPart
  | EnvironmentPart
  | IdentityStatementPart
  | ResourceStatementPart
  | InvokePermissionPart
  | ParameterPart;

/** A CloudFormation resource. Its logical id comes from the element's id and the suffix. */
export interface ResourcePart {
  readonly part: 'resource';
  readonly element: string;
  /** Left out for the element's main resource. */
  readonly suffix?: string;
  readonly type: string;
  readonly properties: TemplateObject;
  readonly dependsOn?: readonly ElementReference[];
  /** Left out where removing the resource loses nothing; `Delete` says AWS's default aloud. */
  readonly deletionPolicy?: 'Delete' | 'Retain';
  /** Id of the element whose role AWS checks while it creates this resource: every statement must exist before. */
  readonly checksRoleOf?: string;
  /** Set for what AWS makes once as a copy of another resource (a version of a function): it is made anew when that changes. */
  readonly copies?: CopiedResource;
}

/** What a resource is a copy of. */
export interface CopiedResource {
  readonly source: ElementReference;
  /** Members of the source that no copy holds: changing them alone makes none. */
  readonly except: readonly string[];
  /** Member of the copy whose change replaces it. It gets a text that is another one whenever the source is. */
  readonly member: string;
}

/** A property of another resource, such as a queue's `RedrivePolicy`. `path` is dotted. */
export interface PropertyPart {
  readonly part: 'property';
  readonly element: string;
  readonly suffix?: string;
  readonly path: string;
  readonly value: TemplateValue;
}

/** An environment variable of a function. Left out where it would close a circle, or where the person set the name. */
export interface EnvironmentPart {
  readonly part: 'environment';
  readonly element: string;
  readonly name: string;
  readonly value: TemplateValue;
}

/** A statement on the role that `element` runs under. */
export interface IdentityStatementPart {
  readonly part: 'identity-statement';
  readonly element: string;
  readonly actions: readonly string[];
  readonly resources: readonly TemplateValue[];
  /** AWS's page that asks for these actions. */
  readonly sourceUrl: string;
}

/** A statement on the one resource policy of `element` (queue or topic): a service may act while it serves `sourceArn`. */
export interface ResourceStatementPart {
  readonly part: 'resource-statement';
  readonly element: string;
  /** The service principal: `sns.amazonaws.com`. */
  readonly service: string;
  readonly actions: readonly string[];
  readonly sourceArn: TemplateValue;
  readonly sourceUrl: string;
}

/** Lets a service invoke the function `element` while it serves `sourceArn`. */
export interface InvokePermissionPart {
  readonly part: 'invoke-permission';
  /** Id of the wire that needs it; the permission's logical id comes from it. */
  readonly wire: string;
  readonly element: string;
  /** What the function is called by: AWS compares it with the permission as it is written. */
  readonly functionName: TemplateValue;
  readonly service: string;
  readonly sourceArn: TemplateValue;
  readonly sourceUrl: string;
}

/** A parameter that the person deploying fills in: an address, a phone number, where the code lies. */
export interface ParameterPart {
  readonly part: 'parameter';
  readonly element: string;
  readonly suffix: string;
  readonly description: string;
  /** Left out: a text. */
  readonly type?: 'Number';
  /** What it is unless the person deploying says otherwise; left out: it must be given. */
  readonly default?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly allowedPattern?: string;
  /**
   * Set for a secret: AWS shows its value nowhere.
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
   */
  readonly noEcho?: true;
}

/** What a wire does to the resource at its end: `write` covers sending, publishing, putting, invoking and starting. */
export type GrantIntent = 'write' | 'read';

/** What a principal needs for an intent: actions on the resource itself, and on the customer's key if it has one. */
export interface Grant {
  readonly actions: readonly string[];
  readonly keyActions: readonly string[];
  readonly sourceUrl: string;
  /** AWS's page on the key; needed where there are actions on it. */
  readonly keySourceUrl?: string;
}

/** The one resource policy of a queue or topic: how the service writes it, and how large it may be. */
export interface PolicyHome {
  /** `AWS::SQS::QueuePolicy`. */
  readonly type: string;
  /** Member that lists the targets: `Queues`. */
  readonly targetsMember: string;
  readonly bytes: Limit;
  readonly statements: Limit;
}

/** What a caller needs to reach a resource: a queue's URL, a topic's ARN, a stream's name. */
export interface Handle {
  /** End of an output's name: `QueueUrl`. */
  readonly name: string;
  /** End of an environment variable's name: `QUEUE_URL`. */
  readonly environmentName: string;
  /** In words, for an output's description: "URL of the queue". */
  readonly words: string;
  readonly value: TemplateValue;
}

/** When somebody should look at a resource: its metric passes a threshold. */
export interface Alarm {
  /** End of its logical id. */
  readonly suffix: string;
  /** What is the matter, for a person. */
  readonly description: string;
  /** `AWS/SQS`. */
  readonly namespace: string;
  readonly metricName: string;
  readonly dimension: { readonly name: string; readonly value: TemplateValue };
  /** The metric's maximum of a minute must pass it. */
  readonly threshold: number;
  /** AWS's page on the metric. */
  readonly sourceUrl: string;
}

/** How the physical name of a service's resources is written, for the circles that only a fixed name can open. */
export interface PhysicalName {
  /** The property that sets it: `QueueName`. */
  readonly property: string;
  /** `.fifo` for what needs it, else empty. */
  readonly ending: string;
  /** The ARN up to the name, as text for `Fn::Sub`. */
  readonly arnPrefix: string;
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
    lookup: TemplateLookup,
  ) => readonly TemplatePart[];
  /** The ARN of a resource of this service; left out where there is none. */
  readonly arn?: (resource: GraphResource<Properties>) => TemplateValue;
  readonly handle?: (resource: GraphResource<Properties>) => Handle;
  /** The service that assumes the role of such a resource: `lambda.amazonaws.com`. Left out: it has no role. */
  readonly trust?: string;
  /** Condition on assuming the role. */
  readonly trustConditions?: TemplateObject;
  readonly grants?: Readonly<Partial<Record<GrantIntent, Grant>>>;
  /** The KMS key as the person gave it: id, ARN or alias. */
  readonly encryptionKey?: (resource: GraphResource<Properties>) => string | undefined;
  readonly policyHome?: PolicyHome;
  readonly physicalName?: (resource: GraphResource<Properties>) => PhysicalName;
  /** What of a resource deserves an alarm in its place in the design. */
  readonly alarms?: (resource: GraphResource<Properties>, graph: DesignGraph) => readonly Alarm[];
  /** How its resources are read from a template; left out for what stands outside of templates. */
  readonly reading?: ServiceReading;
}

/** How a kind of wire appears in a template. */
export interface ConnectionTemplate<Properties> {
  readonly parts: (
    connection: GraphConnection<Properties>,
    mapped: TemplateObject,
    graph: DesignGraph,
    lookup: TemplateLookup,
  ) => readonly TemplatePart[];
  readonly reading: ConnectionReading;
}

/** What parts may ask about other resources of the design, without importing their services. */
export interface TemplateLookup {
  /** ARN of a resource, by the rules of its own service. */
  arn(resourceId: string): TemplateValue;
  /** What a caller needs to reach it; undefined for what cannot be called (client). */
  handle(resourceId: string): Handle | undefined;
  /**
   * Lets the role of `principalId` do to `targetId` what the intent says, on its customer key too. Empty when the
   * principal has no role (client) or the target needs no grant (endpoint). `actions` replaces the intent's own.
   */
  grant(
    principalId: string,
    targetId: string,
    intent: GrantIntent,
    actions?: { readonly actions: readonly string[]; readonly sourceUrl: string },
  ): readonly TemplatePart[];
  /** The name of the variable that tells a function the handle of what a wire of it reaches: `ORDERS_QUEUE_URL`. */
  environmentName(functionId: string, targetId: string): string;
}

/** A template as it is written, intrinsics in their long form. A type alias, so that it is JSON for the compiler too. */
export type Template = {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  /** The macro that the template needs; SAM's alone. */
  readonly Transform?: string;
  readonly Description?: string;
  readonly Parameters?: Readonly<Record<string, JsonObject>>;
  readonly Conditions?: Readonly<Record<string, Json>>;
  readonly Resources: Readonly<Record<string, JsonObject>>;
  readonly Outputs?: Readonly<Record<string, JsonObject>>;
  readonly Metadata?: Readonly<Record<string, Json>>;
};
