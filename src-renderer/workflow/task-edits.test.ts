import { expect, it } from 'vitest';
import { emptyDocument } from '#core/document/document.ts';
import { taskEdits } from './task-edits.ts';

const place = { x: 0, y: 0 };
const machine = { id: 'flow', type: 'step-functions', name: 'flow', position: place, properties: {} };
const queue = { id: 'jobs', type: 'sqs', name: 'Jobs', position: place, properties: {} };
const wire = { id: 'w', type: 'task', from: 'flow', to: 'jobs', properties: {} };

it('gives a machine without a definition a task that calls what the wire leads to', () => {
  const [edit] = taskEdits({ ...emptyDocument(), resources: [machine, queue] }, wire);
  expect(edit).toMatchObject({
    edit: 'set-property',
    id: 'flow',
    value: {
      StartAt: 'Send to Jobs',
      States: { 'Send to Jobs': { Type: 'Task', Parameters: { QueueUrl: `\${jobs}` }, End: true } },
    },
  });
});

it('adds the task behind the last state, and none where one calls the resource already', () => {
  const definition = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };
  const resources = [{ ...machine, properties: { definition } }];
  const [edit] = taskEdits({ ...emptyDocument(), resources }, wire, queue);
  expect(edit).toMatchObject({ value: { States: { A: { Next: 'Send to Jobs' } } } });
  const calling = { ...machine, properties: edit?.edit === 'set-property' ? { definition: edit.value ?? null } : {} };
  expect(taskEdits({ ...emptyDocument(), resources: [calling, queue] }, wire)).toEqual([]);
});
