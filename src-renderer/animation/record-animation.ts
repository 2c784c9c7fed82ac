import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { Scenario } from '#core/contract/scenario.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import type { Appearance } from '#core/drawing/palette.ts';
import { DotField } from '../simulation/dots/dot-field.ts';
import { gapsOn } from '../simulation/dots/gaps-on.ts';
import { speedWords } from '../simulation/run/pace.ts';
import type { Counters, RunBatch } from '../simulation/run/protocol.ts';
import { RunSession } from '../simulation/run/run-session.ts';
import { mergeCounters } from '../simulation/run-series.ts';
import { graphOf } from '../state/derived.ts';
import { AnimationScene } from './animation-scene.ts';

/** Pictures a second. GIF counts time in hundredths, so that 12.5 is exact. */
const FRAME_MILLIS = 80;
const COLOURS = 256;

/** What is recorded: a run from a moment on, at a speed, for some seconds of real time. */
export interface AnimationWish {
  readonly document: EventloomDocument;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly fromMillis: number;
  readonly seconds: number;
  /** Virtual seconds a real second. */
  readonly speed: number;
  readonly appearance: Appearance;
}

/** Runs the design again with the same seed and draws it picture by picture. `undefined` when it was cancelled. */
export async function recordAnimation(
  wish: AnimationWish,
  onProgress: (share: number) => void,
  cancel: AbortSignal,
): Promise<Uint8Array | undefined> {
  // The run is sliced by a clock; this one moves with the pictures, so that every run of it is the same.
  const clock = { millis: 0 };
  const session = new RunSession(wish, () => clock.millis);
  const scene = await AnimationScene.of(graphOf(wish.document), wish.appearance, speedWords(wish.speed));
  const field = new DotField(wire => gapsOn(scene.routes.wires.get(wire)));
  const encoder = GIFEncoder();
  let counters: Counters = {};
  const take = (batch: RunBatch) => {
    if (batch.isJump) field.restart(batch.transfers, batch.nowMillis);
    else for (const transfer of batch.transfers) field.add(transfer);
    for (const [wire, count] of Object.entries(batch.crowd)) field.addCrowd(wire, count, batch.nowMillis);
    if (batch.counters !== undefined) counters = mergeCounters(counters, batch.counters);
    return batch;
  };
  let last = take(session.first());
  if (wish.fromMillis > 0) last = take(session.seek(wish.fromMillis));
  const frames = Math.round((wish.seconds * 1000) / FRAME_MILLIS);
  for (let frame = 0; frame < frames && !cancel.aborted; frame += 1) {
    clock.millis += 1_000;
    last = take(
      session.advance({ elapsedMillis: FRAME_MILLIS, speed: wish.speed, skipsQuiet: false, breakpoints: [] }),
    );
    field.tick(FRAME_MILLIS, last.nowMillis);
    const pixels = scene.draw({ field, nowMillis: last.nowMillis, counters });
    const palette = quantize(pixels, COLOURS);
    const { width, height } = scene.canvas;
    encoder.writeFrame(applyPalette(pixels, palette), width, height, { palette, delay: FRAME_MILLIS });
    onProgress((frame + 1) / frames);
    await new Promise(resolve => setTimeout(resolve, 0));
    if (last.isFinished && !field.isMoving(last.nowMillis)) break;
  }
  if (cancel.aborted) return undefined;
  encoder.finish();
  return encoder.bytes();
}
