import { type Billing, price } from '../../contract/price.ts';

const BREAKDOWN = 'https://www.factualminds.com/blog/amazon-sns-pricing-publishes-fanout-protocols/';
const READ = '2026-06-13';

/** What SNS costs. AWS's own page could not be read; this is a dated breakdown of it. SMS is billed elsewhere. */
export const snsBilling: Billing = {
  prices: {
    publishes: price('publishes to standard topics', 0.5, 1_000_000, BREAKDOWN, READ),
    fifoPublishes: price('publishes to FIFO topics', 0.3, 1_000_000, BREAKDOWN, READ),
    httpDeliveries: price('deliveries by HTTP and HTTPS', 0.6, 1_000_000, BREAKDOWN, READ),
    emailDeliveries: price('deliveries by e-mail', 2, 100_000, BREAKDOWN, READ),
    pushDeliveries: price('mobile push deliveries', 0.5, 1_000_000, BREAKDOWN, READ),
  },
};
