import type { Json } from '#core/shared/json.ts';
import { formatDuration } from '#core/shared/units.ts';
import type { ExecutionStep } from '#core/states-language/index.ts';
import { CodeEditor } from '../../code/CodeEditor.tsx';
import classes from '../../inspector/inspector.module.css';
import own from './executions.module.css';

const MOST_LINES = 14;

/** What a state took in, gave out and remembered, and what went wrong in it. */
export function StepDetails({ step }: { readonly step: ExecutionStep }) {
  const { name, type, enteredAtMillis, exitedAtMillis, input, output, variables, assigned, failure, failures } = step;
  const took = exitedAtMillis === undefined ? 'still in it' : formatDuration((exitedAtMillis - enteredAtMillis) / 1000);
  const all = { ...variables, ...assigned };
  return (
    <section className={classes['section']} aria-label={`Step ${name}`}>
      <h2 className={classes['sectionTitle']}>{name}</h2>
      <p className={classes['note']}>
        {type} · {took}
        {failures > 0 && ` · ${failures === 1 ? '1 attempt' : `${failures} attempts`} failed`}
      </p>
      {failure !== undefined && (
        <p className={own['failure']}>
          <strong>{failure.error || 'Failed'}</strong> {failure.cause}
        </p>
      )}
      <Value label="Input" value={input} />
      <Value label="Output" value={output} />
      {Object.keys(all).length > 0 && <Value label="Variables" value={all} />}
      <h3 className={own['label']}>Events</h3>
      <ol className={own['events']}>
        {step.events.map(event => (
          <li key={event.id}>
            <span className={own['number']}>{event.id}</span> {event.type}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Value({ label, value }: { readonly label: string; readonly value: Json | undefined }) {
  if (value === undefined) return null;
  const text = JSON.stringify(value, null, 2);
  const lines = Math.min(MOST_LINES, text.split('\n').length);
  return (
    <>
      <h3 className={own['label']}>{label}</h3>
      <CodeEditor label={label} language="json" text={text} height={`${lines * 18 + 14}px`} />
    </>
  );
}
