import { TextInput } from '@mantine/core';
import type { Expectation } from '#core/contract/scenario.ts';
import { endTyping } from '../../inspector/field-value.ts';
import { ChoiceField, Line, NumberField } from './LineFields.tsx';
import { compact, newExpectation } from './scenario-edits.ts';
import { useElementChoices } from './use-element-choices.ts';

const KINDS: readonly { readonly value: Expectation['that']; readonly label: string }[] = [
  { value: 'nothing-lost', label: 'No message is lost' },
  { value: 'order-kept', label: 'Order within a key is kept' },
  { value: 'no-duplicates', label: 'Nothing is processed twice' },
  { value: 'duplicates', label: 'Work done twice is at most' },
  { value: 'depth', label: 'Depth stays within' },
  { value: 'age-seconds', label: 'Age of the oldest is at most' },
  { value: 'dead-letters', label: 'Dead letters are' },
  { value: 'latency-seconds', label: 'Latency is at most' },
  { value: 'throughput-per-second', label: 'Throughput is at least' },
  { value: 'cost-per-month', label: 'Cost a month is at most' },
  { value: 'counter', label: 'A counter at the end is' },
  { value: 'condition', label: 'A condition on counters holds' },
];

const NEEDS_ELEMENT: ReadonlySet<Expectation['that']> = new Set(['depth', 'age-seconds', 'dead-letters', 'counter']);

interface ExpectationLineProps {
  readonly number: number;
  readonly expectation: Expectation;
  readonly onChange: (expectation: Expectation | undefined, field?: string) => void;
}

/** One thing that must be true of the run. */
export function ExpectationLine({ number, expectation, onChange }: ExpectationLineProps) {
  const { resources, wires } = useElementChoices();
  const { that } = expectation;
  const of = 'of' in expectation ? expectation.of : undefined;
  const set = (patch: object, field?: string) => onChange(compact({ ...expectation, ...patch }), field);
  const retype = (value: string) => {
    const kind = KINDS.find(known => known.value === value)?.value ?? 'nothing-lost';
    onChange(newExpectation(kind, of ?? resources[0]?.value ?? ''));
  };
  const everywhere = NEEDS_ELEMENT.has(that) ? [] : [{ value: '', label: 'The whole design' }];
  return (
    <Line name={`Expectation ${number}`} onRemove={() => onChange(undefined)}>
      <ChoiceField label="Expect that" isWide value={that} data={KINDS} onChange={retype} />
      {that !== 'nothing-lost' && that !== 'condition' && (
        <ChoiceField
          label="Of"
          value={of ?? ''}
          data={[...everywhere, ...resources, ...wires]}
          onChange={element => set({ of: element === '' ? undefined : element })}
        />
      )}
      <Bounds expectation={expectation} set={set} />
    </Line>
  );
}

interface BoundsProps {
  readonly expectation: Expectation;
  readonly set: (patch: object, field?: string) => void;
}

function Bounds({ expectation, set }: BoundsProps) {
  const unit = expectation.that.endsWith('-seconds') ? { suffix: ' s' } : {};
  switch (expectation.that) {
    case 'duplicates':
      return <AtMost value={expectation.atMost} set={set} />;
    case 'cost-per-month':
      return <AtMost value={expectation.atMost} set={set} prefix="$" />;
    case 'condition':
      return (
        <TextInput
          label="Condition"
          onBlur={endTyping}
          size="xs"
          value={expectation.holds}
          onChange={event => set({ holds: event.currentTarget.value }, 'holds')}
        />
      );
    case 'age-seconds':
      return <AtMost value={expectation.atMost} set={set} {...unit} />;
    case 'latency-seconds':
      return (
        <>
          <NumberField
            label="Percentile"
            maximum={100}
            value={expectation.percentile}
            onChange={value => set({ percentile: value ?? 99 }, 'percentile')}
          />
          <AtMost value={expectation.atMost} set={set} {...unit} />
        </>
      );
    case 'throughput-per-second':
      return (
        <NumberField
          label="At least"
          suffix=" /s"
          value={expectation.atLeast}
          onChange={value => set({ atLeast: value ?? 0 }, 'least')}
        />
      );
    case 'depth':
    case 'dead-letters':
      return <Range atLeast={expectation.atLeast} atMost={expectation.atMost} set={set} />;
    case 'counter':
      return (
        <>
          <TextInput
            label="Counter"
            onBlur={endTyping}
            size="xs"
            value={expectation.counter}
            onChange={event => set({ counter: event.currentTarget.value }, 'counter')}
          />
          <Range atLeast={expectation.atLeast} atMost={expectation.atMost} set={set} />
        </>
      );
    default:
      return null;
  }
}

interface AtMostProps {
  readonly value: number;
  readonly suffix?: string;
  readonly prefix?: string;
  readonly set: BoundsProps['set'];
}

function AtMost({ value, set, ...rest }: AtMostProps) {
  return <NumberField label="At most" value={value} onChange={next => set({ atMost: next ?? 0 }, 'most')} {...rest} />;
}

interface RangeProps {
  readonly atLeast: number | undefined;
  readonly atMost: number | undefined;
  readonly set: BoundsProps['set'];
}

function Range({ atLeast, atMost, set }: RangeProps) {
  return (
    <>
      <NumberField
        label="At least"
        value={atLeast}
        placeholder="any"
        onChange={value => set({ atLeast: value }, 'least')}
      />
      <NumberField
        label="At most"
        value={atMost}
        placeholder="any"
        onChange={value => set({ atMost: value }, 'most')}
      />
    </>
  );
}
