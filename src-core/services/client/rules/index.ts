import type { ResourceRule } from '../../../contract/rule.ts';
import type { ClientValues } from '../properties.ts';
import { clientArrivals } from './client-arrivals.ts';
import { clientAttributes } from './client-attributes.ts';
import { clientIdle } from './client-idle.ts';
import { clientKeys } from './client-keys.ts';
import { clientRate } from './client-rate.ts';

/** Every rule about clients. A test holds this list against the files of the folder. */
export const clientRules: readonly ResourceRule<ClientValues>[] = [
  clientArrivals,
  clientAttributes,
  clientIdle,
  clientKeys,
  clientRate,
];
