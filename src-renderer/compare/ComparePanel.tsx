import { Box, Button, Progress } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { DockEmptyState } from '../dock/DockEmptyState.tsx';
import { useRunOptions } from '../simulation/run-options.ts';
import { useDesign } from '../state/design-store.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import classes from './compare.module.css';
import { applyVariant, cancelComparison, compare, comparedNow, editsOf, useCompare } from './compare-store.ts';
import { VariantEditor } from './VariantEditor.tsx';

/** The design and a variant of it, run with the same seed: what the changed settings make of it. */
export function ComparePanel() {
  const { changes, progress } = useCompare();
  const isRunning = progress !== undefined;
  return (
    <div className={classes['panel']}>
      <div className={classes['left']}>
        <p className={classes['hint']}>
          The variant is this design with other settings. Both run the chosen scenario with the same seed.
        </p>
        <VariantEditor />
        <div className={classes['actions']}>
          {isRunning ? (
            <Button size="compact-sm" variant="default" onClick={cancelComparison}>
              Cancel
            </Button>
          ) : (
            <Button size="compact-sm" disabled={changes.length === 0} onClick={() => void compare()}>
              Compare
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            disabled={changes.length === 0 || isRunning}
            onClick={applyVariant}
          >
            Apply the variant
          </Button>
        </div>
        {isRunning && <Progress value={progress * 100} aria-label="Progress of the comparison" />}
      </div>
      <Outcome />
    </div>
  );
}

function Outcome() {
  const { result, changes, failure } = useCompare();
  const present = useDesign(state => state.history.present);
  useRunOptions(options => `${options.scenario} ${options.seed}`);
  if (failure !== undefined) {
    return (
      <DockEmptyState title="The comparison did not finish" icon={IconArrowsDiff}>
        The program made a mistake ({failure}). Your design is unchanged.
      </DockEmptyState>
    );
  }
  if (result === undefined) {
    return (
      <DockEmptyState title="Nothing compared yet" icon={IconArrowsDiff}>
        Change a setting of the variant, then press Compare: dead letters, duplicates, latency and cost stand side by
        side.
      </DockEmptyState>
    );
  }
  const now = comparedNow();
  const isStale =
    JSON.stringify(editsOf(changes, present)) !== JSON.stringify(editsOf(result.changes, present)) ||
    present !== result.document ||
    now.scenario !== result.scenario ||
    now.seed !== result.seed;
  return (
    <Box role="region" aria-label="Outcome of the comparison" tabIndex={0} className={classes['right'] ?? ''}>
      <p role="status" className={classes['hint']}>
        Scenario “{result.scenario.name}”, seed {result.seed}.
        {isStale && ' Something has changed since; compare again.'}
      </p>
      <ComparisonTable result={result} />
    </Box>
  );
}
