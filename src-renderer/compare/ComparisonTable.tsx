import { IconArrowDownRight, IconArrowUpRight, IconEqual } from '@tabler/icons-react';
import classes from './compare.module.css';
import type { Comparison } from './compare-store.ts';
import { differenceWords, MEASURES, type Measure, toneOf } from './measure-words.ts';

/** The two runs side by side, a measure a line. */
export function ComparisonTable({ result: { design, variant } }: { readonly result: Comparison }) {
  return (
    <table className={classes['table']} aria-label="Comparison">
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Design</th>
          <th scope="col">Variant</th>
          <th scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.map(measure => (
          <Row key={measure.name} measure={measure} design={design[measure.name]} variant={variant[measure.name]} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly measure: Measure;
  readonly design: number;
  readonly variant: number;
}

function Row({ measure, design, variant }: RowProps) {
  const tone = toneOf(measure, design, variant);
  const Icon = design === variant ? IconEqual : variant > design ? IconArrowUpRight : IconArrowDownRight;
  return (
    <tr>
      <th scope="row">{measure.label}</th>
      <td>{measure.words(design)}</td>
      <td>{measure.words(variant)}</td>
      <td data-tone={tone} title={tone === undefined ? undefined : tone === 'good' ? 'Better' : 'Worse'}>
        <Icon size={13} stroke={1.8} aria-hidden />
        {differenceWords(measure, design, variant)}
      </td>
    </tr>
  );
}
