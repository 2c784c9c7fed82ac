import { type Billing, price } from '../../contract/price.ts';

const PAGE = 'https://aws.amazon.com/lambda/pricing/';
const READ = '2026-07-09';
const PROVISIONED_READ = '2026-11-20';

/**
 * What Lambda costs: requests, and the time that code runs (the start of an environment included) by memory. Provisioned
 * concurrency is paid for as long as it is configured, and less for the time that it runs; its prices are those of x86.
 */
export const lambdaBilling: Billing = {
  prices: {
    requests: price('requests', 0.2, 1_000_000, PAGE, READ),
    gigabyteSeconds: price('GB-seconds on x86', 0.0000166667, 1, PAGE, READ),
    armGigabyteSeconds: price('GB-seconds on Arm', 0.0000133334, 1, PAGE, READ),
    provisionedGigabyteSeconds: price('GB-seconds of provisioned concurrency', 0.0000041667, 1, PAGE, PROVISIONED_READ),
    provisionedRunningGigabyteSeconds: price(
      'GB-seconds that provisioned concurrency runs',
      0.0000097222,
      1,
      PAGE,
      PROVISIONED_READ,
    ),
  },
  hourly: ({ properties }) => {
    const { provisionedConcurrentExecutions: count, memorySizeMegabytes: memory } = properties;
    return typeof count === 'number' ? { provisionedGigabyteSeconds: (count * Number(memory) * 3600) / 1024 } : {};
  },
};
