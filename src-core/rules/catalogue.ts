import { connections } from '../catalog/connections.ts';
import { services } from '../catalog/services.ts';
import type { ConnectionRule, ResourceRule, RuleInfo } from '../contract/rule.ts';
import { graphRules } from './graph-rules/index.ts';
import { templateRules } from './template-rules/index.ts';

/** What a rule looks at: each resource of a service, each wire of a kind, the design as a whole, or the text of a template. */
export type RuleScope = 'resource' | 'connection' | 'graph' | 'template';

/** A rule with the folder it sits in. */
export interface CatalogueRule extends RuleInfo {
  readonly scope: RuleScope;
  /** From `src-core`: `services/sqs`, `connections/redrive`, `rules`. */
  readonly folder: string;
  /** AWS's name of what the rule is about: "SQS queue", "Redrive", "Whole design", "Template". */
  readonly about: string;
}

/** Every rule, by folder in the catalogue's order: services, wires, then rules about the whole design and about a template's text. */
export function allRules(): readonly CatalogueRule[] {
  return RULES;
}

/** The rule with an id, or undefined. */
export function ruleById(id: string): CatalogueRule | undefined {
  return RULE_BY_ID.get(id);
}

/** The rules about resources of a service. */
export function rulesOfService(type: string): readonly ResourceRule[] {
  return Object.hasOwn(services, type) ? services[type as keyof typeof services].rules : [];
}

/** The rules about wires of a kind. */
export function rulesOfConnection(kind: string): readonly ConnectionRule[] {
  return Object.hasOwn(connections, kind) ? connections[kind as keyof typeof connections].rules : [];
}

const RULES: readonly CatalogueRule[] = [
  ...Object.entries(services).flatMap(([type, service]) =>
    service.rules.map((rule): CatalogueRule => entry(rule, 'resource', `services/${type}`, service.label)),
  ),
  ...Object.entries(connections).flatMap(([kind, connection]) =>
    connection.rules.map((rule): CatalogueRule => entry(rule, 'connection', `connections/${kind}`, connection.label)),
  ),
  ...graphRules.map((rule): CatalogueRule => entry(rule, 'graph', 'rules', 'Whole design')),
  ...templateRules.map((rule): CatalogueRule => entry(rule, 'template', 'rules/template-rules', 'Template')),
];

const RULE_BY_ID: ReadonlyMap<string, CatalogueRule> = new Map(RULES.map(rule => [rule.id, rule]));

function entry(rule: RuleInfo, scope: RuleScope, folder: string, about: string): CatalogueRule {
  const { id, severity, title, why, sourceUrl, checkedOn, confidence, refusesWire } = rule;
  return {
    id,
    severity,
    title,
    why,
    sourceUrl,
    checkedOn,
    ...(confidence !== undefined && { confidence }),
    ...(refusesWire !== undefined && { refusesWire }),
    scope,
    folder,
    about,
  };
}
