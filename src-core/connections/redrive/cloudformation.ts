import type { ConnectionTemplate } from '../../contract/template-part.ts';
import type { RedriveValues } from './properties.ts';

/** What a wire of kind redrive needs in a template. */
export const redriveTemplate: ConnectionTemplate<RedriveValues> = { parts: () => [] };
