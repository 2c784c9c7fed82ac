import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { showThrottledReceives } from '../../../contract/show/throttled-receives.ts';
import { isQueue } from '../../../services/sqs/properties.ts';
import { type RedriveValues, redriveLimits } from '../properties.ts';

/** Too few receives before a function’s messages are dead letters. */
export const lambdaEsmMaxreceive: ConnectionRule<RedriveValues> = {
  id: 'LAMBDA-ESM-MAXRECEIVE',
  severity: 'warning',
  title: 'Too few receives before a function’s messages are dead letters',
  why: 'Throttling alone sends good messages to the dead-letter queue.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ from }, graph) => graph.outgoing(from, 'event-source-mapping').length > 0,
  check: ({ id, properties }) => {
    const { maxReceiveCount } = properties;
    if (maxReceiveCount >= LEAST_RECEIVES || maxReceiveCount < 1) return [];
    const message = `Good messages become dead letters: each time the function is throttled or fails counts, and ${maxReceiveCount} ${maxReceiveCount === 1 ? 'receive is' : 'receives are'} soon used up. Allow at least ${LEAST_RECEIVES}.`;
    const fix = fixBySetting(`Allow ${LEAST_RECEIVES} receives`, id, { maxReceiveCount: LEAST_RECEIVES });
    return [{ path: 'maxReceiveCount', message, given: maxReceiveCount, fix }];
  },
  show: ({ element, ruleId }, graph) => {
    const wire = graph.connection(element);
    const queue = graph.resource(wire?.from ?? '');
    const [mapping] = graph.outgoing(queue?.id ?? '', 'event-source-mapping');
    if (wire === undefined || mapping === undefined || !isQueue(queue)) return undefined;
    return showThrottledReceives({
      graph,
      name: `${ruleId} at ${element}`,
      queue: queue.id,
      worker: mapping.to,
      hiddenSeconds: queue.properties.visibilityTimeoutSeconds,
      receives: Number(wire.properties['maxReceiveCount']),
      hasDeadLetterQueue: true,
    });
  },
};

const LEAST_RECEIVES = redriveLimits.receivesForFunctions.value;
