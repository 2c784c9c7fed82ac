import { shortNumber } from '../../simulation/nodes/counter-choice.ts';
import { useStateNumbers } from '../run/state-numbers.ts';
import classes from './state-counts.module.css';

const KINDS = [
  ['running', 'in this state now'],
  ['done', 'have been through it'],
  ['failed', 'attempts failed'],
] as const;

/** How many executions are in a state, have been through it, and how many of its attempts failed, while a simulation runs. */
export function StateCounts({ stateName }: { readonly stateName: string }) {
  const numbers = useStateNumbers(state => state.states[stateName]);
  const isShown = useStateNumbers(state => state.isShown);
  if (!isShown || numbers === undefined) return null;
  const shown = KINDS.filter(([kind]) => numbers[kind] > 0);
  if (shown.length === 0) return null;
  return (
    <>
      {numbers.running > 0 && <span aria-hidden className={classes['lit']} />}
      <dl className={classes['counts']} aria-label={`Executions in ${stateName}`}>
        {shown.map(([kind, words]) => (
          <div key={kind} data-kind={kind} title={`${numbers[kind]} ${words}`}>
            <dt>{words}</dt>
            <dd>{shortNumber(numbers[kind])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
