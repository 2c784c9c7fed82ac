import { UnstyledButton } from '@mantine/core';
import { setAt } from '#core/workflow/edit-transitions.ts';
import { innermostState, objectAt, stateNameAt } from '#core/workflow/state-path.ts';
import { nodesOf } from '#core/workflow/workflow-graph.ts';
import { ServiceIcon } from '../../canvas/ServiceIcon.tsx';
import classes from '../../inspector/inspector.module.css';
import { ExecutionList } from '../run/ExecutionList.tsx';
import type { MachineView } from '../use-machine.ts';
import { setDefinition } from '../workflow-edits.ts';
import { useWorkflow } from '../workflow-store.ts';
import { StateField } from './StateField.tsx';
import { StateProblems } from './StateProblems.tsx';
import own from './state-panel.module.css';

const FIELDS = [
  { name: 'Comment', control: 'text' },
  { name: 'QueryLanguage', control: 'language' },
  { name: 'TimeoutSeconds', control: 'number' },
] as const;

/** The state machine as a whole, while no state is selected. */
export function MachinePanel({ machine }: { readonly machine: MachineView }) {
  const count = nodesOf(machine.flow).filter(node => node.kind === 'state').length;
  const definition = objectAt(machine.definition, []);
  return (
    <>
      <header className={classes['header']}>
        <ServiceIcon type="step-functions" />
        <div className={classes['headerText']}>
          <div className={own['title']} title={machine.name}>
            {machine.name}
          </div>
          <div className={own['kind']}>
            {machine.type === 'EXPRESS' ? 'Express' : 'Standard'} workflow ·{' '}
            {count === 1 ? '1 state' : `${count} states`}
          </div>
        </div>
      </header>
      <ExecutionList />
      <section className={classes['section']} aria-label="Workflow">
        {FIELDS.map(({ name, control }) => (
          <StateField
            key={name}
            name={name}
            control={control}
            value={definition[name]}
            choices={[]}
            problems={machine.problems.filter(({ path }) => path.length === 1 && path[0] === name)}
            onChange={(value, isTyping) =>
              setDefinition(
                setAt(machine.definition, [name], value),
                `Change ${name}`,
                isTyping ? { gesture: `workflow ${name}` } : {},
              )
            }
          />
        ))}
      </section>
      {machine.problems.length > 0 && <Problems machine={machine} />}
    </>
  );
}

function Problems({ machine }: { readonly machine: MachineView }) {
  return (
    <section className={classes['section']} aria-label="Problems of the workflow">
      <h2 className={classes['sectionTitle']}>Problems</h2>
      {machine.problems.map(problem => {
        const state = innermostState(problem.path);
        return (
          <UnstyledButton
            key={`${problem.path.join('/')} ${problem.message}`}
            className={own['problem']}
            onClick={() => state !== undefined && useWorkflow.getState().select([state])}
          >
            {state !== undefined && <span className={own['problemState']}>{stateNameAt(state)}</span>}
            <StateProblems problems={[problem]} />
          </UnstyledButton>
        );
      })}
    </section>
  );
}
