/** How bundles look; their height in pixels of the page. */
interface BundleLook {
  readonly height: number;
  readonly fill: string;
  readonly rim: string;
  readonly ink: string;
}

/** Pictures of bundles that look alike, by their texts. */
type Sheet = Map<string, ImageBitmap>;

const MOST_SHEETS = 40;
const MOST_TEXTS = 400;
const RIM = 1.5;
const sheets = new Map<string, Sheet>();

/** Gives the pictures of bundles of one look. Drawing text is slow, so that each one is drawn once, to be copied. */
export function bundleSprites(look: BundleLook): (text: string) => ImageBitmap {
  const ratio = window.devicePixelRatio;
  const sheet = sheetOf(`${look.height} ${look.fill} ${look.rim} ${look.ink} ${ratio}`);
  return text => {
    let picture = sheet.get(text);
    if (picture === undefined) {
      if (sheet.size >= MOST_TEXTS) sheet.clear();
      picture = draw(text, look, ratio);
      sheet.set(text, picture);
    }
    return picture;
  };
}

function sheetOf(look: string): Sheet {
  let sheet = sheets.get(look);
  if (sheet === undefined) {
    if (sheets.size >= MOST_SHEETS) sheets.clear();
    sheet = new Map();
    sheets.set(look, sheet);
  }
  return sheet;
}

function draw(text: string, { height, fill, rim, ink }: BundleLook, ratio: number): ImageBitmap {
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
  return picture.transferToImageBitmap();
}
