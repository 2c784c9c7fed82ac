import { graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useMode } from '../state/use-mode.ts';
import { judgeStart } from '../wiring/wire-verdict.ts';

/** What a card is to the wire being drawn: nothing, a possible target, the chosen one, or refused. */
export function useWireTarget(id: string): 'possible' | 'chosen' | 'refused' | undefined {
  const wire = useMode(mode => mode.context.wire);
  const isHovered = useMode(mode => mode.context.hovered === id);
  const isPossible = useDesign(
    ({ history }) => wire !== undefined && judgeStart(graphOf(history.present), wire, id).isPossible,
  );
  if (wire === undefined || wire.resource === id) return undefined;
  if (!isPossible) return 'refused';
  return isHovered ? 'chosen' : 'possible';
}
