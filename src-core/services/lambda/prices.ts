import { type Billing, price } from '../../contract/price.ts';

const PAGE = 'https://aws.amazon.com/lambda/pricing/';
const READ = '2026-07-09';

/** What Lambda costs: requests, and the time that code runs (the start of an environment included) by memory. */
export const lambdaBilling: Billing = {
  prices: {
    requests: price('requests', 0.2, 1_000_000, PAGE, READ),
    gigabyteSeconds: price('GB-seconds on x86', 0.0000166667, 1, PAGE, READ),
    armGigabyteSeconds: price('GB-seconds on Arm', 0.0000133334, 1, PAGE, READ),
  },
};
