import { resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { serializeDocument } from '#core/document/serialize.ts';
import { openInBrowser } from '../../e2e/hosts/browser.ts';
import { chromiumPath } from '../../e2e/hosts/chromium.ts';
import { DesignPage } from '../../e2e/hosts/design-page.ts';
import { sampleDesign } from '../sample-design.ts';
import { type FrameFigures, measureFrames } from './frame-meter.ts';

const RESOURCES = 200;
/** Messages a second on all wires, so that about ten thousand are on their way in the 0.62 s that a hop takes. */
const TRANSFERS_PER_SECOND = 16_200;
/** One message of a client makes so many hops in this design. */
const HOPS = 7;
const SECONDS = 6;
const COLUMNS = 5;
const CELL_HEIGHT = 720;

/** Prints how the built window keeps up with ten thousand messages in flight over 200 cards while the graph is panned. */
export async function benchWindow(): Promise<void> {
  const executablePath = chromiumPath();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const empty = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const idle = await measureFrames(browser, empty, SECONDS);
  await empty.close();

  const app = await openInBrowser(browser, { colorScheme: 'light' });
  const design = new DesignPage(app.page);
  await app.willOpen({ name: 'busy.eventloom.json', text: serializeDocument(busyDesign()) });
  await design.run('Open…');
  await design.card('client-0').waitFor();
  const still = await measureFrames(browser, app.page, SECONDS);
  const panned = await measureFrames(browser, app.page, SECONDS, true);
  await design.canvas.focus();
  await app.page.keyboard.press('t');
  await app.page.getByRole('button', { name: 'Play' }).click();
  await app.page.waitForTimeout(3_000);
  const playing = await measureFrames(browser, app.page, SECONDS);
  const both = await measureFrames(browser, app.page, SECONDS, true);
  await app.close();

  const dots = await measureDots(browser);

  console.log(`The built window at 1280×800 in headless Chromium ${browser.version()}, drawn in software:`);
  console.table({
    'an empty page': row(idle, idle),
    'the design, still': row(still, idle),
    panned: row(panned, idle),
    simulating: row(playing, idle),
    'simulating and panned': row(both, idle),
    [`the dots alone, ${dots.count}`]: row(dots.figures, idle),
  });
  await browser.close();
}

/** The layer of the dots by itself, with ten thousand of them that are drawn one by one. */
async function measureDots(browser: Browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent('<!doctype html><title>dots</title>');
  await page.addScriptTag({ path: resolve(import.meta.dirname, 'dots-page.js') });
  await page.waitForTimeout(2_000);
  const figures = await measureFrames(browser, page, SECONDS);
  const count = await page.title();
  await page.close();
  return { figures, count };
}

function busyDesign() {
  const design = sampleDesign(RESOURCES);
  const [scenario] = design.scenarios;
  if (scenario === undefined) throw new Error('the sample design has no scenario');
  const ratePerSecond = TRANSFERS_PER_SECOND / HOPS / scenario.load.length;
  const resources = design.resources.map(resource => ({ ...resource, position: inColumns(resource.position) }));
  return {
    ...design,
    resources,
    scenarios: [{ ...scenario, load: scenario.load.map(load => ({ ...load, ratePerSecond })) }],
  };
}

/** The cells of the sample stand one below the other; here in columns, as on a screen. */
function inColumns({ x, y }: { readonly x: number; readonly y: number }) {
  const cell = Math.floor(y / CELL_HEIGHT);
  return { x: x + (cell % COLUMNS) * 1_400, y: (y % CELL_HEIGHT) + Math.floor(cell / COLUMNS) * CELL_HEIGHT };
}

function row(figures: FrameFigures, idle: FrameFigures) {
  return {
    'frames a second': figures.framesPerSecond.toFixed(1),
    'of the empty page': `${Math.round((figures.framesPerSecond / idle.framesPerSecond) * 100)} %`,
    'frame ms': figures.medianFrameMillis.toFixed(1),
    'p95 ms': figures.p95FrameMillis.toFixed(1),
    'main thread ms': figures.mainThreadMillis.toFixed(1),
    'script ms': figures.scriptMillis.toFixed(1),
    'style and layout ms': figures.styleAndLayoutMillis.toFixed(1),
    'browser ms': figures.browserMillis.toFixed(1),
  };
}
