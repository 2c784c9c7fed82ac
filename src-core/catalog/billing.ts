import type { Billing } from '../contract/price.ts';
import { kinesisBilling } from '../services/kinesis/prices.ts';
import { lambdaBilling } from '../services/lambda/prices.ts';
import { snsBilling } from '../services/sns/prices.ts';
import { sqsBilling } from '../services/sqs/prices.ts';
import { stepFunctionsBilling } from '../services/step-functions/prices.ts';
import type { ServiceType } from './services.ts';

/** How each service is paid for; clients and endpoints are not AWS's. */
export const billing: Readonly<Partial<Record<ServiceType, Billing>>> = {
  sqs: sqsBilling,
  sns: snsBilling,
  kinesis: kinesisBilling,
  lambda: lambdaBilling,
  'step-functions': stepFunctionsBilling,
};
