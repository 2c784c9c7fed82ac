import { connections } from '../catalog/connections.ts';
import { services } from '../catalog/services.ts';
import type { DesignGraph } from '../contract/graph.ts';
import type { ElementRule, Finding } from '../contract/rule.ts';
import type { Show } from '../contract/show.ts';
import { rulesOfConnection, rulesOfService } from './catalogue.ts';
import { graphRules } from './graph-rules/index.ts';

/** The run that makes a finding's failure happen in its own design; undefined where the rule is about no behaviour, or nothing can be sent there. */
export function showOf(finding: Finding, graph: DesignGraph): Show | undefined {
  return showsByRule().get(finding.ruleId)?.(finding, graph);
}

/** Whether a rule has runs to show. */
export function hasShow(ruleId: string): boolean {
  return showsByRule().has(ruleId);
}

type ShowFunction = NonNullable<ElementRule<never>['show']>;

let shows: ReadonlyMap<string, ShowFunction> | undefined;

function showsByRule(): ReadonlyMap<string, ShowFunction> {
  shows ??= new Map(
    [
      ...Object.keys(services).flatMap(rulesOfService),
      ...Object.keys(connections).flatMap(rulesOfConnection),
      ...graphRules,
    ].flatMap(({ id, show }) => (show === undefined ? [] : [[id, show] as const])),
  );
  return shows;
}
