import type { Ends } from './connection.ts';
import type { GraphConnection } from './graph.ts';
import { type ElementRule, FACTS_CHECKED_ON } from './rule.ts';

interface RefusedEndsRuleSpec {
  /** The `ruleId` of the refused pairs that this rule reports. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly ends: Ends;
}

/** The rule that reports a wire between services that its kind is known not to join, with the way round. */
export function refusedEndsRule(spec: RefusedEndsRuleSpec): ElementRule<GraphConnection<unknown>> {
  const refused = spec.ends.refused.filter(pair => pair.ruleId === spec.id);
  const find = (fromType: string | undefined, toType: string | undefined) =>
    refused.find(pair => pair.from === fromType && pair.to === toType);
  return {
    id: spec.id,
    severity: 'error',
    title: spec.title,
    why: spec.why,
    sourceUrl: refused[0]?.sourceUrl ?? '',
    checkedOn: FACTS_CHECKED_ON,
    refusesWire: true,
    applies: (wire, graph) =>
      refused.some(pair => pair.from === graph.resource(wire.from)?.type || pair.to === graph.resource(wire.to)?.type),
    check: (wire, graph) => {
      const pair = find(graph.resource(wire.from)?.type, graph.resource(wire.to)?.type);
      return pair === undefined ? [] : [{ message: `${pair.reason} ${pair.instead}` }];
    },
  };
}
