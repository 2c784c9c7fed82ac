import { fixBySetting } from '../../../contract/fixes.ts';
import { nameOf } from '../../../contract/graph-queries.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showRun } from '../../../contract/show/show-run.ts';
import type { EventSourceMappingValues } from '../properties.ts';

/** Mapping switched off. */
export const lambdaEsmDisabled: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-DISABLED',
  severity: 'info',
  title: 'Mapping switched off',
  why: 'Messages wait and may expire.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html',
  checkedOn: FACTS_CHECKED_ON,
  check: ({ id, from, properties }, graph) => {
    if (properties.enabled) return [];
    const message = `Messages of ${nameOf(graph, from)} wait and may expire: this mapping is switched off. Switch it on when its function is ready.`;
    return [
      {
        path: 'enabled',
        message,
        given: false,
        fix: fixBySetting('Switch the mapping on', id, { enabled: undefined }),
      },
    ];
  },
  showsUnread: true,
  show: ({ element, ruleId }, graph) => {
    const mapping = graph.connection(element);
    if (mapping === undefined) return undefined;
    return showRun({
      graph,
      name: `${ruleId} at ${element}`,
      story: `One message is sent. The mapping is off, so it waits in ${nameOf(graph, mapping.from)} and ${nameOf(graph, mapping.to)} never starts.`,
      into: mapping.from,
      forSeconds: 60,
      load: [{ count: 1 }],
      expect: [{ that: 'counter', of: element, counter: 'passed', atLeast: 1 }],
    });
  },
};
