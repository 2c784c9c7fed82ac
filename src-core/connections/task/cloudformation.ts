import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { TaskValues } from './properties.ts';

/** What a wire of kind task needs in a template. */
export const taskTemplate: ConnectionTemplate<TaskValues> = { parts: () => [] };
