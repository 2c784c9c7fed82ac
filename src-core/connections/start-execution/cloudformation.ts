import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { StartExecutionValues } from './properties.ts';

/** What a wire of kind start-execution needs in a template. */
export const startExecutionTemplate: ConnectionTemplate<StartExecutionValues> = { parts: () => [] };
