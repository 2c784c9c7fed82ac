import { type Billing, price } from '../../contract/price.ts';

const RULES = 'https://www.factualminds.com/blog/amazon-sqs-pricing-64kb-rule-fifo-vs-standard/';
const BREAKDOWN = 'https://cloudburn.io/blog/amazon-sqs-pricing';

/** Five pollers of a mapping, each asking again after a long poll of 20 seconds: an assumption for a quiet queue. */
const POLLS_AN_HOUR = (5 * 3600) / 20;

/** What SQS costs. AWS's own page could not be read; these are dated breakdowns of it. */
export const sqsBilling: Billing = {
  prices: {
    standardRequests: price('requests to standard queues', 0.4, 1_000_000, RULES, '2026-06-13'),
    fifoRequests: price('requests to FIFO queues', 0.5, 1_000_000, RULES, '2026-06-13'),
    fairRequests: price(
      'requests with a message group on standard queues, on top',
      0.1,
      1_000_000,
      BREAKDOWN,
      '2026-03-14',
    ),
  },
  hourly: (queue, graph) => {
    const mappings = graph
      .outgoing(queue.id, 'event-source-mapping')
      .filter(each => each.properties['enabled'] !== false);
    const item = queue.properties['fifoQueue'] === true ? 'fifoRequests' : 'standardRequests';
    return mappings.length === 0 ? {} : { [item]: mappings.length * POLLS_AN_HOUR };
  },
};
