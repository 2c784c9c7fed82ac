import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { elementWords } from '#core/drawing/element-words.ts';
import { runCommand } from '../../commands/run-command.ts';
import { useGraph } from '../../state/derived.ts';
import { setBreakpointCondition, toggleBreakpoint, useRunOptions } from '../run-options.ts';
import classes from './breakpoints.module.css';
import { troubleOf } from './condition-trouble.ts';

/** Where the run stops: every breakpoint with its condition, and the way to a condition that is asked once. */
export function Breakpoints() {
  const breakpoints = useRunOptions(options => options.breakpoints);
  return (
    <section aria-label="Breakpoints" className={classes['breakpoints']}>
      <header>
        <h3>Breakpoints</h3>
        <Button size="compact-xs" variant="subtle" onClick={() => void runCommand('simulate.run-until')}>
          Run until…
        </Button>
      </header>
      {breakpoints.size === 0 ? (
        <p>Select a card or a wire and press B to stop there.</p>
      ) : (
        <ul>
          {[...breakpoints].map(([element, condition]) => (
            <Line key={element} element={element} condition={condition} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ element, condition }: { readonly element: string; readonly condition: string }) {
  const graph = useGraph();
  const words = elementWords(element, graph);
  return (
    <li>
      <span title={words}>{words}</span>
      <ActionIcon
        size={24}
        variant="subtle"
        color="gray"
        aria-label={`Remove the breakpoint on ${words}`}
        onClick={() => toggleBreakpoint(element)}
      >
        <IconX size={14} stroke={1.8} />
      </ActionIcon>
      <TextInput
        size="xs"
        aria-label={`Condition of the breakpoint on ${words}`}
        placeholder="at every line, or: type ~ &quot;failed&quot;"
        value={condition}
        error={troubleOf(condition)}
        onChange={event => setBreakpointCondition(element, event.currentTarget.value)}
      />
    </li>
  );
}
