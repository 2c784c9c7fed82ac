import { serviceOf } from '#core/catalog/services.ts';
import { glyphOf } from './service-glyph.ts';
import classes from './service-icon.module.css';

interface ServiceIconProps {
  readonly type: string;
  readonly size?: number;
}

/** The tile of a service: our own drawing in the hue of its category. */
export function ServiceIcon({ type, size = 36 }: ServiceIconProps) {
  const { icon, category } = serviceOf(type);
  return (
    <span
      aria-hidden
      className={classes['tile']}
      style={{ width: size, height: size, background: `var(--${category}-soft)`, color: `var(--${category})` }}
    >
      <span className={classes['glyph']} style={{ width: size * 0.62, height: size * 0.62 }}>
        {glyphOf(icon)}
      </span>
    </span>
  );
}
