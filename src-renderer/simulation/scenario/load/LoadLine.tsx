import type { Load } from '#core/contract/scenario.ts';
import { wireWords } from '#core/drawing/element-words.ts';
import { useGraph } from '../../../state/derived.ts';
import { ChoiceField, Line, NumberField } from '../LineFields.tsx';
import { compact } from '../scenario-edits.ts';
import { AttributeFields } from './AttributeFields.tsx';
import { ARRIVALS, isAlongCurve, withArrivals } from './arrival-kinds.ts';
import { BodyFields } from './BodyFields.tsx';
import { CurveField } from './CurveField.tsx';
import { KeyFields } from './KeyFields.tsx';
import { LoadPreview } from './LoadPreview.tsx';
import { RowsField } from './RowsField.tsx';
import { SizeFields } from './SizeFields.tsx';
import type { LoadFieldsProps, SetLoad } from './set-load.ts';

interface LoadLineProps {
  readonly number: number;
  readonly load: Load;
  /** Length of the run. */
  readonly forSeconds: number;
  readonly onChange: (load: Load | undefined, field?: string) => void;
}

/** What one client sends, how fast, in which window, over how many keys. */
export function LoadLine({ number, load, forSeconds, onChange }: LoadLineProps) {
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
        onChange={value => {
          const kind = ARRIVALS.find(choice => choice.value === value)?.value ?? 'constant';
          onChange(withArrivals(load, kind, forSeconds));
        }}
      />
      <RateFields load={load} set={set} />
      {isAlongCurve(load) && <CurveField curve={load.curve ?? []} onChange={(curve, field) => set({ curve }, field)} />}
      {load.arrivals === 'rows' && <RowsField load={load} set={set} />}
      <LoadPreview load={load} forSeconds={forSeconds} />
      <WindowFields load={load} set={set} />
      {load.arrivals !== 'rows' && <KeyFields load={load} set={set} />}
      <BodyFields load={load} set={set} />
      {load.arrivals !== 'rows' && <SizeFields load={load} set={set} />}
      <AttributeFields load={load} set={set} />
    </Line>
  );
}

function RateFields({ load, set }: LoadFieldsProps) {
  if (load.arrivals === 'rows' || isAlongCurve(load)) return null;
  return (
    <>
      <NumberField
        label={load.arrivals === 'ramp' ? 'Rate at the start' : 'Rate'}
        suffix=" /s"
        maximum={100_000}
        value={load.ratePerSecond}
        onChange={value => set({ ratePerSecond: value ?? 1 }, 'rate')}
      />
      {load.arrivals === 'ramp' && (
        <NumberField
          label="Rate at the end"
          suffix=" /s"
          maximum={100_000}
          value={load.toRatePerSecond}
          placeholder="the same"
          onChange={value => set({ toRatePerSecond: value }, 'to-rate')}
        />
      )}
      {load.arrivals === 'burst' && <BurstFields load={load} set={set} />}
    </>
  );
}

function BurstFields({ load, set }: LoadFieldsProps) {
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

function WindowFields({ load, set }: LoadFieldsProps) {
  return (
    <>
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
      <NumberField
        label="Stop after"
        isWhole
        minimum={1}
        value={load.count}
        placeholder="no limit"
        onChange={value => set({ count: value }, 'count')}
      />
    </>
  );
}
