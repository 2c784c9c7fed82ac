import { CARD_TEXT_WIDTH } from '#core/drawing/geometry.ts';
import { nameLines } from '#core/drawing/text-width.ts';
import classes from './card-name.module.css';

const FONT_SIZE = 13;

/** The name on a card, on two lines if it is too long for one: the ends of generated names tell them apart. */
export function CardName({ name }: { readonly name: string }) {
  const [first, second] = nameLines(name, CARD_TEXT_WIDTH, FONT_SIZE);
  return (
    <div className={classes['name']} title={name} data-lines={second === undefined ? 1 : 2}>
      <span>{first}</span>
      {second !== undefined && <span>{second}</span>}
    </div>
  );
}
