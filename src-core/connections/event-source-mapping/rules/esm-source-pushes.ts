import { refusedEndsRule } from '../../../contract/ends-rule.ts';
import { eventSourceMappingEnds } from '../ends.ts';

/** Event source mapping on a topic. */
export const esmSourcePushes = refusedEndsRule({
  id: 'ESM-SOURCE-PUSHES',
  title: 'Event source mapping on a topic',
  why: 'Lambda refuses the mapping.',
  ends: eventSourceMappingEnds,
});
