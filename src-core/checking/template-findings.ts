import { isEdited } from '../cloudformation/assist/assumptions.ts';
import { resourceUrl } from '../cloudformation/assist/type-help.ts';
import type { ReadElement, TemplatePath } from '../cloudformation/read/read-properties.ts';
import type { TemplateReading } from '../cloudformation/read/read-template.ts';
import { checkSchema } from '../cloudformation/schema/check-schema.ts';
import type { SchemaFault, SchemaProblem } from '../cloudformation/schema/schema-problem.ts';
import { nodeAt } from '../cloudformation/text/template-node.ts';
import { baseOf, type TemplateBase } from '../cloudformation/write/write-template.ts';
import type { Finding, RuleInfo, Severity } from '../contract/rule.ts';
import type { EventloomDocument } from '../document/document.ts';
import { templatePropertyMissing } from '../rules/template-rules/template-property-missing.ts';
import { templatePropertySlip } from '../rules/template-rules/template-property-slip.ts';
import { templatePropertyUnknown } from '../rules/template-rules/template-property-unknown.ts';
import { templateValueKind } from '../rules/template-rules/template-value-kind.ts';
import { templateValueUnlisted } from '../rules/template-rules/template-value-unlisted.ts';

const RULES: Readonly<Record<SchemaFault, RuleInfo>> = {
  missing: templatePropertyMissing,
  slip: templatePropertySlip,
  unknown: templatePropertyUnknown,
  kind: templateValueKind,
  unlisted: templateValueUnlisted,
};

const REFUSED = 'CloudFormation refuses the resource.';
const REFUSED_YET = 'CloudFormation refuses the resource, unless AWS has added this since.';

/** What comes of it. The schemas that are shipped may be older than those of AWS, which only ever take more. */
const OUTCOME: Readonly<Record<SchemaFault, string>> = {
  missing: REFUSED,
  slip: REFUSED,
  unknown: REFUSED_YET,
  kind: REFUSED,
  unlisted: REFUSED_YET,
};

/**
 * What CloudFormation's schemas say of the template that a design came from; nothing for a design without one. What an edit
 * of the design has changed since is left out, as is what the rules say of the same place already; what an edit writes is
 * looked at when the text is read again.
 */
export function templateFindings(document: EventloomDocument, said: readonly Finding[]): readonly Finding[] {
  const base = baseOf(document);
  if (base === undefined) return [];
  const found = readFindings(base.reading);
  if (found.length === 0) return found;
  const ids = new Set([...document.resources, ...document.connections].map(({ id }) => id));
  return found.filter(finding => {
    const element = base.reading.elements.get(finding.element);
    if (element === undefined) return true;
    return ids.has(finding.element) && !isChanged(finding, element, base, document) && !isSaid(finding, element, said);
  });
}

const known = new WeakMap<TemplateReading, readonly Finding[]>();

function readFindings(reading: TemplateReading): readonly Finding[] {
  const made = known.get(reading) ?? checkSchema(reading.source).map(problem => toFinding(problem, reading));
  known.set(reading, made);
  return made;
}

function toFinding({ fault, type, path, message, suggestion }: SchemaProblem, reading: TemplateReading): Finding {
  const rule = RULES[fault];
  const isSure = !isConditional(path, reading);
  return {
    ruleId: rule.id,
    severity: isSure ? rule.severity : atMostWarning(rule.severity),
    element: elementAt(path, reading),
    path: wordsOf(path.slice(3)),
    inTemplate: {
      type,
      path,
      part: fault === 'kind' || fault === 'unlisted' ? 'value' : 'name',
      ...(suggestion !== undefined && { suggestion }),
    },
    message: `${/[.?]$/.test(message) ? message : `${message}.`} ${OUTCOME[fault]}`,
    sourceUrl: resourceUrl(type),
  };
}

/** What stands behind a condition may not be deployed. */
function isConditional(path: TemplatePath, { source: { root } }: TemplateReading): boolean {
  return path.includes('Fn::If') || nodeAt(root, [...path.slice(0, 2), 'Condition']) !== undefined;
}

function atMostWarning(severity: Severity): Severity {
  return severity === 'error' ? 'warning' : severity;
}

/** The innermost element of the design around a place; the logical id of its resource where there is none. */
function elementAt(path: TemplatePath, { elements }: TemplateReading): string {
  let found: ReadElement | undefined;
  for (const element of elements.values()) {
    if (element.path === undefined || !isWithin(path, element.path)) continue;
    if (found?.path === undefined || found.path.length < element.path.length) found = element;
  }
  const logicalId = String(path[1]);
  return found?.id ?? (elements.has(logicalId) ? `Resources.${logicalId}` : logicalId);
}

function isWithin(path: TemplatePath, around: TemplatePath): boolean {
  return around.length <= path.length && around.every((step, index) => step === path[index]);
}

/** `Code.S3Buckett`, `Tags[0].Kee`; functions on the way are left out. */
function wordsOf(path: TemplatePath): string {
  const steps = path.filter((step, index) => step !== 'Fn::If' && path[index - 1] !== 'Fn::If');
  return steps.reduce<string>((words, step) => {
    if (typeof step === 'number') return `${words}[${step}]`;
    return words === '' ? step : `${words}.${step}`;
  }, '');
}

function isChanged(
  finding: Finding,
  element: ReadElement,
  { document: before }: TemplateBase,
  document: EventloomDocument,
) {
  const path = finding.inTemplate?.path ?? [];
  return [...element.places].some(
    ([name, place]) => isWithin(path, place) && isEdited(before, document, element.id, name),
  );
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a rule says as much of the property that a place is in. */
function isSaid({ inTemplate, severity }: Finding, { id, places }: ReadElement, said: readonly Finding[]): boolean {
  return said.some(({ element, path = '', severity: own }) => {
    const place = element === id ? places.get(path) : undefined;
    return place !== undefined && isWithin(inTemplate?.path ?? [], place) && RANK[own] >= RANK[severity];
  });
}
