import { iconOf, serviceOf } from '#core/catalog/services.ts';
import type { PropertyValues } from '#core/contract/property.ts';
import { glyphOf } from './service-glyph.ts';
import classes from './service-icon.module.css';

interface ServiceIconProps {
  readonly type: string;
  /** Of the resource, where there is one: some drawings depend on them. */
  readonly properties?: PropertyValues | undefined;
  readonly size?: number;
}

/** The tile of a service: our own drawing in the hue of its category. */
export function ServiceIcon({ type, properties, size = 36 }: ServiceIconProps) {
  const { category } = serviceOf(type);
  return (
    <span
      aria-hidden
      className={classes['tile']}
      style={{ width: size, height: size, background: `var(--${category}-soft)`, color: `var(--${category})` }}
    >
      <span className={classes['glyph']} style={{ width: size * 0.62, height: size * 0.62 }}>
        {glyphOf(iconOf(type, properties))}
      </span>
    </span>
  );
}
