import { graphOf } from '../state/derived.ts';
import { useDesign } from '../state/design-store.ts';
import { useMode } from '../state/use-mode.ts';
import { choiceWords } from './draw-wire.ts';
import { judgeStart } from './wire-verdict.ts';
import classes from './wiring-hint.module.css';

/** One line at the foot of the canvas: what is being done, and what would happen here. */
export function WiringHint() {
  const { wire, hovered, placing } = useMode(mode => mode.context);
  const document = useDesign(state => state.history.present);
  if (placing !== undefined) return <Hint>Click on the canvas to place it. Esc cancels.</Hint>;
  if (wire === undefined) return null;
  const graph = graphOf(document);
  const other = hovered === undefined || hovered === wire.resource ? undefined : graph.resource(hovered);
  if (other === undefined) {
    return (
      <Hint>
        {wire.moved === undefined
          ? 'Drop on a card to connect, or on the empty canvas to add one. Esc cancels.'
          : 'Drop on the card that this end should lead to. Esc leaves the wire as it was.'}
      </Hint>
    );
  }
  const verdict = judgeStart(graph, wire, other.id);
  if (verdict.isPossible) {
    const [choice] = verdict.choices;
    const what = verdict.choices.length > 1 ? `${verdict.choices.length} kinds of wire` : choice && choiceWords(choice);
    return (
      <Hint>
        <strong>{other.name}</strong> {what}
      </Hint>
    );
  }
  return (
    <Hint isRefused>
      <strong>{verdict.reason}</strong> {verdict.instead}
    </Hint>
  );
}

function Hint({ children, isRefused = false }: { readonly children: React.ReactNode; readonly isRefused?: boolean }) {
  return (
    <div role="status" className={classes['hint']} data-refused={isRefused || undefined}>
      {children}
    </div>
  );
}
