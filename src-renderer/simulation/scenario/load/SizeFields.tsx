import type { Load } from '#core/contract/scenario.ts';
import { ChoiceField, NumberField } from '../LineFields.tsx';
import type { LoadFieldsProps } from './set-load.ts';

type Sizes = NonNullable<Load['sizes']>;

const SIZES: readonly { readonly value: Sizes['distribution'] | ''; readonly label: string }[] = [
  { value: '', label: 'As the body is' },
  { value: 'constant', label: 'All of one size' },
  { value: 'uniform', label: 'Between two sizes' },
  { value: 'log-normal', label: 'Many small, few large' },
];
const LARGEST_BYTES = 1_048_576;
const BYTES = { suffix: ' B', isWhole: true, minimum: 1, maximum: LARGEST_BYTES };

/** How large the messages are: each body is filled up. */
export function SizeFields({ load: { sizes }, set }: LoadFieldsProps) {
  const change = (next: Sizes, field: string) => set({ sizes: next }, `size ${field}`);
  return (
    <>
      <ChoiceField
        label="Size"
        value={sizes?.distribution ?? ''}
        data={SIZES}
        onChange={value => set({ sizes: startingSizes(SIZES.find(choice => choice.value === value)?.value ?? '') })}
      />
      {sizes?.distribution === 'constant' && (
        <NumberField
          label="Bytes"
          {...BYTES}
          value={sizes.bytes}
          onChange={bytes => bytes && change({ ...sizes, bytes }, 'bytes')}
        />
      )}
      {sizes?.distribution === 'uniform' && (
        <>
          <NumberField
            label="From size"
            {...BYTES}
            value={sizes.fromBytes}
            onChange={fromBytes => fromBytes && change({ ...sizes, fromBytes }, 'from')}
          />
          <NumberField
            label="To size"
            {...BYTES}
            value={sizes.toBytes}
            onChange={toBytes => toBytes && change({ ...sizes, toBytes }, 'to')}
          />
        </>
      )}
      {sizes?.distribution === 'log-normal' && (
        <>
          <NumberField
            label="Half are below"
            {...BYTES}
            value={sizes.medianBytes}
            onChange={medianBytes => medianBytes && change({ ...sizes, medianBytes }, 'median')}
          />
          <NumberField
            label="Spread (sigma)"
            maximum={5}
            value={sizes.sigma}
            onChange={sigma => sigma !== undefined && change({ ...sizes, sigma }, 'sigma')}
          />
        </>
      )}
    </>
  );
}

function startingSizes(distribution: Sizes['distribution'] | ''): Sizes | undefined {
  if (distribution === 'constant') return { distribution, bytes: 1_024 };
  if (distribution === 'uniform') return { distribution, fromBytes: 256, toBytes: 4_096 };
  return distribution === 'log-normal' ? { distribution, medianBytes: 1_024, sigma: 0.5 } : undefined;
}
