import { type DefinitionPath, pathKey } from '#core/workflow/state-path.ts';
import { CardNameInput } from '../../canvas/CardNameInput.tsx';
import { canvasView } from '../../canvas/canvas-view.ts';
import { renameTo } from '../workflow-actions.ts';
import { useWorkflow } from '../workflow-store.ts';

const LONGEST_STATE_NAME = 80;

/** The name of a state while it is being edited. */
export function StateNameField({ path, name }: { readonly path: DefinitionPath; readonly name: string }) {
  const finish = (typed: string | undefined) => {
    if (typed === undefined) useWorkflow.setState({ renaming: undefined });
    else renameTo(path, typed);
    requestAnimationFrame(() => canvasView.focus(useWorkflow.getState().selection[0] ?? pathKey(path)));
  };
  return <CardNameInput name={name} maximumLength={LONGEST_STATE_NAME} onFinish={finish} />;
}
