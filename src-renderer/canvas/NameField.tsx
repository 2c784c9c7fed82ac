import { useDesign } from '../state/design-store.ts';
import { modeActor } from '../state/mode-machine.ts';
import { CardNameInput } from './CardNameInput.tsx';
import { canvasView } from './canvas-view.ts';

const LONGEST_NAME = 256;

/** The name of a card or a group while it is being edited. */
export function NameField({ id, name }: { readonly id: string; readonly name: string }) {
  const finish = (typed: string | undefined, isByKey: boolean) => {
    const wished = typed?.trim().slice(0, LONGEST_NAME);
    if (wished && wished !== name) {
      useDesign.getState().apply([{ edit: 'rename', id, name: wished }], `Rename ${name}`);
    }
    modeActor.send({ type: 'finished' });
    if (isByKey) requestAnimationFrame(() => canvasView.focus(id));
  };
  return <CardNameInput name={name} maximumLength={LONGEST_NAME} onFinish={finish} />;
}
