import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Json, JsonObject } from '#core/shared/json.ts';
import { isStateType } from '#core/states-language/state-type.ts';
import { setStateField } from '#core/workflow/edit-states.ts';
import { type StateFieldGroup, stateFieldGroups } from '#core/workflow/inspector-fields.ts';
import {
  type DefinitionPath,
  flowPathOf,
  objectAt,
  pathKey,
  stateNameAt,
  statesOf,
} from '#core/workflow/state-path.ts';
import { AwsLink } from '../../app/AwsLink.tsx';
import { CommandButton } from '../../app/CommandButton.tsx';
import groups from '../../inspector/groups.module.css';
import classes from '../../inspector/inspector.module.css';
import { NameInput } from '../../inspector/NameInput.tsx';
import { StateIcon } from '../drawing/StateIcon.tsx';
import { serviceOfState } from '../drawing/task-service.ts';
import { languageAt, type MachineView } from '../use-machine.ts';
import { addBranchTo, renameTo } from '../workflow-actions.ts';
import { setDefinition } from '../workflow-edits.ts';
import { StateField } from './StateField.tsx';
import { StateProblems } from './StateProblems.tsx';
import own from './state-panel.module.css';
import { TargetField } from './TargetField.tsx';

interface StatePanelProps {
  readonly machine: MachineView;
  readonly path: DefinitionPath;
}

/** A state and its fields. */
export function StatePanel({ machine, path }: StatePanelProps) {
  const state = objectAt(machine.definition, path);
  const type = String(state['Type'] ?? '');
  const problems = machine.problemsByState.get(pathKey(path)) ?? [];
  const whole = problems.filter(problem => problem.path.length <= path.length);
  return (
    <>
      <header className={classes['header']}>
        <StateIcon type={type} service={serviceOfState(state)} size={36} />
        <div className={classes['headerText']}>
          <NameInput label="Name of the state" name={stateNameAt(path)} onRename={name => renameTo(path, name)} />
          <div className={classes['kind']}>
            {type} state · {languageAt(machine, path)}{' '}
            {isStateType(type) && <AwsLink url={pageOf(type)} about={`${type} states`} />}
          </div>
        </div>
      </header>
      <div className={own['tools']} role="toolbar" aria-label="State">
        {[
          'workflow.add',
          'workflow.duplicate',
          'workflow.wrap-parallel',
          'workflow.wrap-map',
          'workflow.wrap-retry',
          'workflow.delete',
        ].map(id => (
          <CommandButton key={id} id={id} />
        ))}
      </div>
      {type === 'Parallel' && (
        <div className={own['extra']}>
          <Button variant="default" leftSection={<IconPlus size={14} stroke={1.6} />} onClick={() => addBranchTo(path)}>
            Add a branch
          </Button>
        </div>
      )}
      {whole.length > 0 && (
        <div className={classes['findings']}>
          <StateProblems problems={whole} />
        </div>
      )}
      {isStateType(type) &&
        stateFieldGroups(type, languageAt(machine, path)).map(group => (
          <Group key={group.title} group={group} machine={machine} path={path} state={state} />
        ))}
    </>
  );
}

interface GroupProps extends StatePanelProps {
  readonly group: StateFieldGroup;
  readonly state: JsonObject;
}

function Group({ group, machine, path, state }: GroupProps) {
  const isSet = group.fields.some(({ name }) => state[name] !== undefined);
  const [isOpen, setOpen] = useState(!group.isExtra || isSet);
  const problems = machine.problemsByState.get(pathKey(path)) ?? [];
  const others = Object.keys(statesOf(machine.definition, flowPathOf(path))).filter(name => name !== stateNameAt(path));
  const change = (name: string, value: Json | undefined, isTyping: boolean) =>
    setDefinition(
      setStateField(machine.definition, path, name, value),
      `Change ${name}`,
      isTyping ? { gesture: `state ${pathKey(path)} ${name}` } : {},
    );
  return (
    <section className={groups['group']} aria-label={group.title}>
      <UnstyledButton className={groups['title']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <IconChevronRight size={13} stroke={1.8} className={groups['chevron']} />
        {group.title}
      </UnstyledButton>
      {isOpen && (
        <div className={groups['fields']}>
          {group.title === 'What it does' && <TargetField machine={machine} path={path} state={state} />}
          {group.fields.map(({ name, control }) => (
            <StateField
              key={name}
              name={name}
              control={control}
              value={name === 'Next' && state['End'] === true ? null : state[name]}
              choices={others}
              problems={problems.filter(problem => problem.path[path.length] === name)}
              onChange={(value, isTyping) =>
                change(name === 'Next' && value === undefined ? 'End' : name, value, isTyping)
              }
            />
          ))}
        </div>
      )}
    </section>
  );
}

function pageOf(type: string): string {
  return `https://docs.aws.amazon.com/step-functions/latest/dg/state-${type.toLowerCase()}.html`;
}
