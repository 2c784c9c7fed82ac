import type { Load } from '#core/contract/scenario.ts';
import { formatNumber } from '#core/shared/units.ts';
import { NumberField } from '../LineFields.tsx';
import { replaceAt } from '../scenario-edits.ts';
import { ListField } from './ListField.tsx';
import { useListDraft } from './use-list-draft.ts';

type Curve = NonNullable<Load['curve']>;
type Point = Curve[number];

interface CurveFieldProps {
  readonly curve: Curve;
  readonly onChange: (curve: Curve, field?: string) => void;
}

/** The points of a rate curve: between two of them the rate changes evenly. */
export function CurveField({ curve, onChange }: CurveFieldProps) {
  const { items, trouble, change } = useListDraft<Point>(curve, curveTrouble, (points, field) =>
    onChange([...points], field),
  );
  const set = (at: number, point: Point, field: string) => change(replaceAt(items, at, point), `point ${at} ${field}`);
  return (
    <ListField
      title="Points of the curve"
      noun="point"
      columns={['At', 'Rate']}
      trouble={trouble}
      onAdd={() => change([...items, nextPoint(items)])}
      onRemove={items.length === 1 ? undefined : at => change(replaceAt(items, at, undefined))}
      lines={items.map((point, at) => (
        <>
          <NumberField
            label={`Point ${at + 1} at`}
            hidesLabel
            suffix=" s"
            value={point.atSeconds}
            onChange={value => set(at, { ...point, atSeconds: value ?? 0 }, 'at')}
          />
          <NumberField
            label={`Rate at point ${at + 1}`}
            hidesLabel
            suffix=" /s"
            maximum={100_000}
            value={point.ratePerSecond}
            onChange={value => set(at, { ...point, ratePerSecond: value ?? 0 }, 'rate')}
          />
        </>
      ))}
    />
  );
}

/** A point as far behind the last one as that is behind the one before it, at the same rate. */
function nextPoint(points: readonly Point[]): Point {
  const last = points.at(-1) ?? { atSeconds: 0, ratePerSecond: 1 };
  const gap = last.atSeconds - (points.at(-2)?.atSeconds ?? 0);
  return { ...last, atSeconds: last.atSeconds + (gap > 0 ? gap : 60) };
}

function curveTrouble(points: readonly Point[]): string | undefined {
  const at = points.findIndex((point, index) => index > 0 && point.atSeconds < (points[index - 1]?.atSeconds ?? 0));
  const [before, point] = [points[at - 1], points[at]];
  if (before === undefined || point === undefined) return undefined;
  const times = `${formatNumber(point.atSeconds)} s, before point ${at} at ${formatNumber(before.atSeconds)} s`;
  return `Point ${at + 1} is at ${times}. Points go in the order of time; the run keeps the last curve that did.`;
}
