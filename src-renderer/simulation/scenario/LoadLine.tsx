import { TextInput } from '@mantine/core';
import type { Load } from '#core/contract/scenario.ts';
import { wireWords } from '#core/drawing/element-words.ts';
import { endTyping } from '../../inspector/field-value.ts';
import { useGraph } from '../../state/derived.ts';
import { ChoiceField, Line, NumberField, ShareField } from './LineFields.tsx';
import classes from './scenario.module.css';
import { compact } from './scenario-edits.ts';

const ARRIVALS = [
  { value: 'constant', label: 'Evenly spaced' },
  { value: 'poisson', label: 'At random (Poisson)' },
  { value: 'burst', label: 'In bursts' },
  { value: 'ramp', label: 'Ramp up or down' },
];

interface LoadLineProps {
  readonly number: number;
  readonly load: Load;
  readonly onChange: (load: Load | undefined, field?: string) => void;
}

/** What one client sends, how fast, in which window, over how many keys. */
export function LoadLine({ number, load, onChange }: LoadLineProps) {
  const graph = useGraph();
  const clients = graph.resources.filter(resource => resource.type === 'client');
  const wires = graph.outgoing(load.client);
  const set: SetLoad = (patch, field) => onChange(compact({ ...load, ...patch } as Load), field);
  return (
    <Line name={`Load ${number}`} onRemove={() => onChange(undefined)}>
      <ChoiceField
        label="Client"
        value={load.client}
        data={clients.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={client => set({ client, connection: undefined })}
      />
      <ChoiceField
        label="On"
        value={load.connection ?? ''}
        data={[
          { value: '', label: 'Each of its wires' },
          ...wires.map(wire => ({ value: wire.id, label: wireWords(wire, graph) })),
        ]}
        onChange={wire => set({ connection: wire === '' ? undefined : wire })}
      />
      <ChoiceField
        label="Arrivals"
        value={load.arrivals}
        data={ARRIVALS}
        onChange={arrivals => set(arrivalsPatch(load, arrivals))}
      />
      <NumberField
        label={load.arrivals === 'ramp' ? 'Rate at the start' : 'Rate'}
        suffix=" /s"
        maximum={100_000}
        value={load.ratePerSecond}
        onChange={value => set({ ratePerSecond: value ?? 1 }, 'rate')}
      />
      <ArrivalFields load={load} set={set} />
      <NumberField
        label="From"
        suffix=" s"
        value={load.fromSeconds}
        onChange={value => set({ fromSeconds: value ?? 0 }, 'from')}
      />
      <NumberField
        label="To"
        suffix=" s"
        value={load.toSeconds}
        placeholder="end of the run"
        onChange={value => set({ toSeconds: value }, 'to')}
      />
      <MessageFields load={load} set={set} />
    </Line>
  );
}

type SetLoad = (patch: { readonly [Name in keyof Load]?: Load[Name] | undefined }, field?: string) => void;

/** What the messages are like: keys, doubles, how many, their body. */
function MessageFields({ load, set }: { readonly load: Load; readonly set: SetLoad }) {
  return (
    <>
      <NumberField
        label="Keys or groups"
        isWhole
        minimum={1}
        maximum={100_000}
        value={load.keys}
        placeholder="one"
        onChange={value => set({ keys: value }, 'keys')}
      />
      <ShareField
        label="Hot key takes"
        value={load.hotKeyShare}
        placeholder="no hot key"
        onChange={value => set({ hotKeyShare: value }, 'hot')}
      />
      <NumberField
        label="Stop after"
        isWhole
        minimum={1}
        value={load.count}
        placeholder="no limit"
        onChange={value => set({ count: value }, 'count')}
      />
      <ShareField
        label="Sent twice"
        value={load.duplicateShare}
        placeholder="none"
        onChange={value => set({ duplicateShare: value }, 'twice')}
      />
      <TextInput
        label="Body"
        className={classes['wide'] ?? ''}
        onBlur={endTyping}
        size="xs"
        value={load.body ?? ''}
        placeholder="as the client says; {{n}} and {{group}} work"
        onChange={event => set({ body: event.currentTarget.value || undefined }, 'body')}
      />
    </>
  );
}

function ArrivalFields({ load, set }: { readonly load: Load; readonly set: SetLoad }) {
  if (load.arrivals === 'ramp') {
    return (
      <NumberField
        label="Rate at the end"
        suffix=" /s"
        maximum={100_000}
        value={load.toRatePerSecond}
        placeholder="the same"
        onChange={value => set({ toRatePerSecond: value }, 'to-rate')}
      />
    );
  }
  if (load.arrivals !== 'burst') return null;
  return (
    <>
      <NumberField
        label="Messages a burst"
        isWhole
        minimum={1}
        maximum={100_000}
        value={load.burstSize}
        placeholder="one"
        onChange={value => set({ burstSize: value }, 'burst')}
      />
      <NumberField
        label="A burst every"
        suffix=" s"
        value={load.everySeconds}
        placeholder="as the rate says"
        onChange={value => set({ everySeconds: value === 0 ? undefined : value }, 'every')}
      />
    </>
  );
}

/** What only another kind of arrivals uses is left out. */
function arrivalsPatch(load: Load, arrivals: string): Parameters<SetLoad>[0] {
  const kind = ARRIVALS.find(choice => choice.value === arrivals)?.value as Load['arrivals'];
  return {
    arrivals: kind,
    toRatePerSecond: kind === 'ramp' ? (load.toRatePerSecond ?? load.ratePerSecond * 10) : undefined,
    burstSize: kind === 'burst' ? (load.burstSize ?? 10) : undefined,
    everySeconds: kind === 'burst' ? (load.everySeconds ?? 30) : undefined,
  };
}
