import { UnstyledButton } from '@mantine/core';
import { formatDuration, formatNumber } from '#core/shared/units.ts';
import classes from '../../inspector/inspector.module.css';
import type { ExecutionRow } from '../../simulation/run/protocol.ts';
import { useWorkflow } from '../workflow-store.ts';
import own from './executions.module.css';
import { useStateNumbers } from './state-numbers.ts';
import { STATUS_WORDS } from './status-words.ts';

/** The executions of the machine in the simulation that runs; a click opens one. */
export function ExecutionList() {
  const { isShown, total, rows } = useStateNumbers();
  if (!isShown) return null;
  return (
    <section className={classes['section']} aria-label="Executions">
      <h2 className={classes['sectionTitle']}>Executions{total > 0 && ` · ${formatNumber(total)}`}</h2>
      {rows.length === 0 && <p className={classes['note']}>None has started yet. Play the simulation.</p>}
      <div className={own['list']}>
        {rows.map(row => (
          <Row key={row.id} row={row} />
        ))}
      </div>
      {total > rows.length && <p className={classes['note']}>The newest {rows.length} are shown.</p>}
    </section>
  );
}

function Row({ row }: { readonly row: ExecutionRow }) {
  const { id, status, states, startedAtMillis, endedAtMillis } = row;
  const where = status === 'RUNNING' ? states.join(', ') : STATUS_WORDS[status];
  const took = endedAtMillis === undefined ? '' : formatDuration((endedAtMillis - startedAtMillis) / 1000);
  return (
    <UnstyledButton
      className={own['row']}
      data-status={status}
      title={`Started at ${formatDuration(startedAtMillis / 1000)}`}
      onClick={() => useWorkflow.setState({ execution: id })}
    >
      <span className={own['sign']} />
      <span className={own['id']}>{id}</span>
      <span className={own['where']}>{where}</span>
      <span className={own['took']}>{took}</span>
    </UnstyledButton>
  );
}
