import type { Load } from '#core/contract/scenario.ts';
import { ChoiceField, NumberField, ShareField } from '../LineFields.tsx';
import type { LoadFieldsProps } from './set-load.ts';

const SPREADS: readonly { readonly value: NonNullable<Load['keyDistribution']>; readonly label: string }[] = [
  { value: 'even', label: 'One after the other' },
  { value: 'random', label: 'At random' },
  { value: 'zipf', label: 'A few take most (Zipf)' },
];

/** Over how many message groups or partition keys the messages are spread, and how; and how many are sent twice. */
export function KeyFields({ load, set }: LoadFieldsProps) {
  const { keys, keyDistribution = 'even', hotKeyShare, duplicateShare } = load;
  const spread = (value: string) => {
    const chosen = SPREADS.find(choice => choice.value === value)?.value ?? 'even';
    const isEven = chosen === 'even';
    set({ keyDistribution: isEven ? undefined : chosen, hotKeyShare: isEven ? hotKeyShare : undefined });
  };
  return (
    <>
      <ShareField
        label="Sent twice"
        value={duplicateShare}
        placeholder="none"
        onChange={value => set({ duplicateShare: value }, 'twice')}
      />
      <NumberField
        label="Keys or groups"
        isWhole
        minimum={1}
        maximum={100_000}
        value={keys}
        placeholder="one"
        onChange={value => set({ keys: value }, 'keys')}
      />
      <ChoiceField label="Keys come" value={keyDistribution} data={SPREADS} onChange={spread} />
      {keyDistribution === 'even' && (
        <ShareField
          label="Hot key takes"
          value={hotKeyShare}
          placeholder="no hot key"
          onChange={value => set({ hotKeyShare: value }, 'hot')}
        />
      )}
    </>
  );
}
