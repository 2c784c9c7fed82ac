import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { SendValues } from './properties.ts';

/** What a wire of kind send needs in a template. */
export const sendTemplate: ConnectionTemplate<SendValues> = { parts: () => [] };
