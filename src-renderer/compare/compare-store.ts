import { proxy, wrap } from 'comlink';
import { create } from 'zustand';
import type { Edit } from '#core/contract/edit.ts';
import type { Scenario } from '#core/contract/scenario.ts';
import { applyEdits } from '#core/document/apply-edits.ts';
import type { EventloomDocument } from '#core/document/document.ts';
import type { Json } from '#core/shared/json.ts';
import type { RunSummary } from '#core/simulation/run-summary.ts';
import { chosenScenario } from '../simulation/chosen-scenario.ts';
import { useRunOptions } from '../simulation/run-options.ts';
import { useDesign } from '../state/design-store.ts';
import type { CompareWorker } from './compare.worker.ts';

/** A setting that the variant has otherwise than the design. */
export interface Change {
  readonly number: number;
  readonly element: string;
  readonly property: string;
  /** Left out: the default. */
  readonly value: Json | undefined;
}

/** What was compared and what came of it. */
export interface Comparison {
  readonly document: EventloomDocument;
  readonly changes: readonly Change[];
  readonly scenario: Scenario;
  readonly seed: number;
  readonly design: RunSummary;
  readonly variant: RunSummary;
}

interface CompareState {
  readonly changes: readonly Change[];
  readonly result: Comparison | undefined;
  /** The share of the two runs that is done, while they run. */
  readonly progress: number | undefined;
  readonly failure: string | undefined;
}

const NOTHING: CompareState = { changes: [], result: undefined, progress: undefined, failure: undefined };

export const useCompare = create<CompareState>()(() => NOTHING);

let running: Worker | undefined;
let lastNumber = 0;

export function addChange(element: string, property: string, value: Json | undefined): void {
  lastNumber += 1;
  useCompare.setState(({ changes }) => ({ changes: [...changes, { number: lastNumber, element, property, value }] }));
}

export function setChange(number: number, patch: Partial<Omit<Change, 'number'>>): void {
  useCompare.setState(({ changes }) => ({
    changes: changes.map(change => (change.number === number ? { ...change, ...patch } : change)),
  }));
}

export function removeChange(number: number): void {
  useCompare.setState(({ changes }) => ({ changes: changes.filter(change => change.number !== number) }));
}

/** The edits that make the variant of the design; changes of what is no longer there are left out. */
export function editsOf(changes: readonly Change[], document: EventloomDocument): readonly Edit[] {
  const ids = new Set([...document.resources, ...document.connections].map(element => element.id));
  return changes
    .filter(({ element }) => ids.has(element))
    .map(({ element, property, value }) => ({ edit: 'set-property', id: element, property, value }));
}

/** What would be compared now. */
export function comparedNow() {
  const document = useDesign.getState().history.present;
  const { scenario: name, seed } = useRunOptions.getState();
  const scenario = chosenScenario(document.scenarios, name);
  return { document, scenario, seed: seed ?? scenario.seed };
}

/** Runs the design and its variant with the same seed, beside the window. */
export async function compare(): Promise<void> {
  cancelComparison();
  const { document, scenario, seed } = comparedNow();
  const { changes } = useCompare.getState();
  const setups = [document, applyEdits(document, editsOf(changes, document))].map(one => ({
    document: one,
    scenario,
    seed,
  }));
  const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module', name: 'compare' });
  running = worker;
  useCompare.setState({ progress: 0, failure: undefined });
  const tell = (share: number) => {
    if (running === worker) useCompare.setState({ progress: share });
  };
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', event => reject(new Error(event.message ?? 'it could not be loaded')));
  });
  try {
    const [design, variant] = await Promise.race([wrap<CompareWorker>(worker).compare(setups, proxy(tell)), died]);
    if (running !== worker || design === undefined || variant === undefined) return;
    useCompare.setState({ result: { document, changes, scenario, seed, design, variant }, progress: undefined });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (running === worker) useCompare.setState({ progress: undefined, failure: why });
  } finally {
    worker.terminate();
    if (running === worker) running = undefined;
  }
}

export function cancelComparison(): void {
  running?.terminate();
  running = undefined;
  useCompare.setState({ progress: undefined });
}

/** Makes the variant the design, as one step for undo. */
export function applyVariant(): void {
  const { history, apply } = useDesign.getState();
  apply(editsOf(useCompare.getState().changes, history.present), 'Apply the variant');
  useCompare.setState(NOTHING);
}

/** Another design has other settings to vary. */
function watchDesign(): void {
  useDesign.subscribe((state, before) => {
    if (state.openCount === before.openCount) return;
    cancelComparison();
    useCompare.setState(NOTHING);
  });
}

watchDesign();
