import { type Billing, price } from '../../contract/price.ts';

const PAGE = 'https://aws.amazon.com/step-functions/pricing/';
const READ = '2026';

/** What Step Functions costs: transitions of Standard workflows, requests and duration (64 MB assumed) of Express ones. */
export const stepFunctionsBilling: Billing = {
  prices: {
    transitions: price('state transitions', 0.025, 1_000, PAGE, READ),
    requests: price('Express requests', 1, 1_000_000, PAGE, READ),
    gigabyteSeconds: price('Express GB-seconds', 0.00001667, 1, PAGE, READ),
  },
};
