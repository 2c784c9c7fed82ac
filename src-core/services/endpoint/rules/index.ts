import type { ResourceRule } from '../../../contract/rule.ts';
import type { EndpointValues } from '../properties.ts';
import { endpointCalledProtocol } from './endpoint-called-protocol.ts';
import { endpointProtocol } from './endpoint-protocol.ts';
import { endpointSimErrors } from './endpoint-sim-errors.ts';
import { endpointSimResponse } from './endpoint-sim-response.ts';
import { endpointSimStatus } from './endpoint-sim-status.ts';
import { endpointUnreached } from './endpoint-unreached.ts';
import { snsSubEndpoint } from './sns-sub-endpoint.ts';

/** Every rule about endpoints. A test holds this list against the files of the folder. */
export const endpointRules: readonly ResourceRule<EndpointValues>[] = [
  endpointCalledProtocol,
  endpointProtocol,
  endpointSimErrors,
  endpointSimResponse,
  endpointSimStatus,
  endpointUnreached,
  snsSubEndpoint,
];
