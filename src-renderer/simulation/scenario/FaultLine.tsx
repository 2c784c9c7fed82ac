import { reasonWithoutEffect } from '#core/contract/fault-effects.ts';
import type { Fault } from '#core/contract/scenario.ts';
import { useGraph } from '../../state/derived.ts';
import { ConditionField } from './ConditionField.tsx';
import { ChoiceField, Line, NumberField, ShareField } from './LineFields.tsx';
import classes from './scenario.module.css';
import { compact } from './scenario-edits.ts';
import { useElementChoices } from './use-element-choices.ts';

const KINDS: readonly { readonly value: Fault['kind']; readonly label: string }[] = [
  { value: 'error', label: 'Its work fails' },
  { value: 'latency', label: 'It is slow' },
  { value: 'poison', label: 'Messages always fail' },
  { value: 'throttle', label: 'It is throttled' },
  { value: 'outage', label: 'It is unreachable' },
];

interface FaultLineProps {
  readonly number: number;
  readonly fault: Fault;
  /** Length of the run. */
  readonly forSeconds: number;
  readonly onChange: (fault: Fault | undefined, field?: string) => void;
}

/** What goes wrong, where, how often, and when. */
export function FaultLine({ number, fault, forSeconds, onChange }: FaultLineProps) {
  const { resources, wires } = useElementChoices();
  const graph = useGraph();
  const without = reasonWithoutEffect(fault, graph, forSeconds);
  const set = (patch: { readonly [Name in keyof Fault]?: Fault[Name] | undefined }, field?: string) =>
    onChange(compact({ ...fault, ...patch } as Fault), field);
  return (
    <Line name={`Fault ${number}`} onRemove={() => onChange(undefined)}>
      <ChoiceField
        label="At"
        value={fault.resource}
        data={[...resources, ...wires]}
        onChange={resource => set({ resource })}
      />
      <ChoiceField
        label="What happens"
        value={fault.kind}
        data={KINDS}
        onChange={value => {
          const kind = KINDS.find(known => known.value === value)?.value ?? 'error';
          set({
            kind,
            millis: kind === 'latency' ? (fault.millis ?? 1_000) : undefined,
            when: kind === 'poison' ? fault.when : undefined,
          });
        }}
      />
      <ShareField
        label={fault.kind === 'poison' ? 'Share of messages' : 'Share of calls'}
        value={fault.rate}
        onChange={value => set({ rate: value ?? 1 }, 'rate')}
      />
      {fault.kind === 'poison' && (
        <ConditionField
          label="Only messages where"
          value={fault.when}
          placeholder="all; or: body ~ &quot;refund&quot; and n > 100"
          onChange={when => set({ when }, 'when')}
        />
      )}
      {fault.kind === 'latency' && (
        <NumberField
          label="Longer by"
          suffix=" ms"
          value={fault.millis}
          onChange={value => set({ millis: value ?? 0 }, 'millis')}
        />
      )}
      <NumberField
        label="From"
        suffix=" s"
        value={fault.fromSeconds}
        onChange={value => set({ fromSeconds: value ?? 0 }, 'from')}
      />
      <NumberField
        label="To"
        suffix=" s"
        value={fault.toSeconds}
        placeholder="end of the run"
        onChange={value => set({ toSeconds: value }, 'to')}
      />
      {without !== undefined && (
        <p role="status" className={`${classes['note']} ${classes['wide']}`}>
          Nothing happens: {without}.
        </p>
      )}
    </Line>
  );
}
