/** Letters by how wide they are in a sans-serif face, as a share of the font size; what is not listed is of middle width. */
const NARROW = /[ijltfrI|!.,:;'`"()[\]/\\ ·-]/;
const WIDE = /[mwMWOQGD@%&…]/;
const CAPITAL = /[A-Z]/;
const NARROW_EM = 0.3;
const MIDDLE_EM = 0.57;
const CAPITAL_EM = 0.68;
const WIDE_EM = 0.88;

/** About how wide a text is, in the unit of its font size; rather a little more than it is, so that texts fit. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return Math.ceil(width * fontSize);
}

/** A text cut with an ellipsis to a width, both in the unit of the font size. */
export function shortenText(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const room = width / fontSize - WIDE_EM;
  let used = 0;
  let kept = '';
  for (const letter of text) {
    used += letterWidth(letter);
    if (used > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Where a name may be broken: after a blank, hyphen, underscore or dot, and before a capital within a word. */
const NAME_BREAK = /(?<=[-_. ])|(?<=[a-z0-9])(?=[A-Z])/;

/** A name on one line of a width, or on two if it is too long for one; cut with an ellipsis if that is not enough. */
export function nameLines(
  name: string,
  width: number,
  fontSize: number,
): readonly [string] | readonly [string, string] {
  if (textWidth(name, fontSize) <= width) return [name];
  let first = '';
  for (const part of name.split(NAME_BREAK)) {
    if (textWidth(first + part, fontSize) > width) break;
    first += part;
  }
  const isPoorBreak = textWidth(first, fontSize) < width / 2 && textWidth(name.slice(first.length), fontSize) > width;
  if (isPoorBreak) first = shortenText(name, width, fontSize).replace(/…$/, '');
  return [first.trimEnd(), shortenText(name.slice(first.length), width, fontSize)];
}

function letterWidth(letter: string): number {
  if (NARROW.test(letter)) return NARROW_EM;
  if (WIDE.test(letter)) return WIDE_EM;
  return CAPITAL.test(letter) ? CAPITAL_EM : MIDDLE_EM;
}
