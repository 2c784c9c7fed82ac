/** How a bundle looks. */
interface BundleLook {
  readonly text: string;
  readonly height: number;
  readonly fill: string;
  readonly rim: string;
  readonly ink: string;
}

/** A bundle drawn once, to be drawn again by copying; sizes in pixels of the page. */
interface Sprite {
  readonly picture: OffscreenCanvas;
  readonly width: number;
  readonly height: number;
}

const MOST_KEPT = 2_000;
const RIM = 1.5;
const sprites = new Map<string, Sprite>();

/** The picture of a bundle. Drawing text is slow, so that each one is drawn once. */
export function bundleSprite(look: BundleLook): Sprite {
  const ratio = window.devicePixelRatio;
  const key = `${look.text} ${look.height} ${look.fill} ${look.rim} ${look.ink} ${ratio}`;
  const known = sprites.get(key);
  if (known !== undefined) return known;
  if (sprites.size >= MOST_KEPT) sprites.clear();
  const made = draw(look, ratio);
  sprites.set(key, made);
  return made;
}

function draw({ text, height, fill, rim, ink }: BundleLook, ratio: number): Sprite {
  const size = Math.round(height * 0.68);
  const font = `600 ${size}px "Inter Variable", system-ui, sans-serif`;
  const bodyWidth = Math.max(height, Math.ceil(text.length * size * 0.62 + height * 0.6));
  const width = bodyWidth + RIM * 2;
  const whole = height + RIM * 2;
  const picture = new OffscreenCanvas(Math.ceil(width * ratio), Math.ceil(whole * ratio));
  const context = picture.getContext('2d');
  if (context !== null) {
    context.scale(ratio, ratio);
    context.beginPath();
    context.roundRect(RIM / 2, RIM / 2, width - RIM, whole - RIM, whole / 2);
    context.fillStyle = fill;
    context.fill();
    context.strokeStyle = rim;
    context.lineWidth = RIM;
    context.stroke();
    context.fillStyle = ink;
    context.font = font;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(text, width / 2, whole / 2 + 0.5);
  }
  return { picture, width, height: whole };
}
