import { expect, type Locator, type Page } from '@playwright/test';

/** A place on the canvas, in pixels from its upper left corner. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The window in a person's words: cards, ports, wires, panels. Everything is found by role and name. */
export class DesignPage {
  readonly canvas: Locator;
  readonly palette: Locator;
  readonly inspector: Locator;
  readonly dock: Locator;
  readonly title: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('main', { name: 'Canvas' });
    this.palette = page.getByRole('complementary', { name: 'Palette' });
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.dock = page.getByRole('region', { name: 'Dock' });
    this.title = page.getByRole('heading', { level: 1 });
  }

  /** The card of a resource, by its name. */
  card(name: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${literally(name)}, `) });
  }

  /** A wire, by what it does: "orders delivers to billing". */
  wire(words: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${literally(words)}(, |$)`) });
  }

  /** Everything on the canvas that is a wire, by the verbs that wires have. */
  wires(): Locator {
    return this.canvas.getByRole('group', {
      name: /^[^,]+ (sends to|is polled by|delivers to|triggers|moves failed|reports to|starts|calls) /,
    });
  }

  /** A field of the inspector. */
  field(label: string): Locator {
    return this.inspector.getByRole('textbox', { name: label, exact: true });
  }

  /** What the window says at its foot. */
  message(words: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: words });
  }

  /** Drags an entry of the palette to a place of the canvas. */
  async dragFromPalette(entry: string, to: Place): Promise<void> {
    const from = await centreOf(this.palette.getByRole('button', { name: entry, exact: true }));
    const canvas = await boxOf(this.canvas);
    await this.drag(from, { x: canvas.x + to.x, y: canvas.y + to.y });
  }

  /** Pulls a wire from a port ("Subscriptions of orders") to a place of the page. */
  async pullWire(port: string, to: Place): Promise<void> {
    await this.drag(await centreOf(this.canvas.getByRole('button', { name: port, exact: true })), to);
  }

  /** Draws a wire from a port to a card. */
  async drawWire(port: string, toCard: string): Promise<void> {
    await this.pullWire(port, await centreOf(this.card(toCard)));
  }

  /** Runs a command by its words, from the command palette. */
  async run(command: string): Promise<void> {
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
    await this.page.keyboard.press('ControlOrMeta+k');
    await this.page.getByRole('textbox', { name: 'Search commands' }).fill(command);
    await this.page.getByRole('button', { name: command }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  async openFromGallery(name: string): Promise<void> {
    await this.run('Start from a template');
    await this.page.getByRole('dialog').getByRole('button', { name }).click();
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
    await expect(this.title).toHaveText(name);
  }

  async showTab(name: string): Promise<Locator> {
    await this.dock.getByRole('tab', { name }).click();
    return this.dock.getByRole('tabpanel', { name });
  }

  /** Rests the pointer on a text until it is told what it is; a text that was still scrolling is pointed at once more. */
  async pointAt(text: Locator, told: Locator): Promise<void> {
    await expect(async () => {
      await this.page.mouse.move(640, 20);
      await text.hover();
      await expect(told).toBeVisible({ timeout: 2_000 });
    }).toPass();
  }

  /** Takes an end of the wire that is selected to a card. */
  async moveWireEnd(end: 'from' | 'to', toCard: string): Promise<void> {
    const grip = this.canvas.locator(`[data-grip="${end}"]`);
    await this.drag(await centreOf(grip), await centreOf(this.card(toCard)));
  }

  async drag(from: Place, to: Place): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 12 });
    await mouse.up();
  }
}

/** The middle of what a locator finds, in the page. */
export async function centreOf(locator: Locator): Promise<Place> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

async function boxOf(locator: Locator) {
  await locator.waitFor();
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not visible`);
  return box;
}

function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
