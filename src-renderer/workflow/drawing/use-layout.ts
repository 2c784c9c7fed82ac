import { useEffect, useState } from 'react';
import type { WorkflowLayout } from '#core/drawing/layout-workflow.ts';
import type { WorkflowFlow } from '#core/workflow/workflow-graph.ts';

/** A workflow with the places of everything in it. */
export interface LaidOut {
  readonly flow: WorkflowFlow;
  readonly layout: WorkflowLayout;
}

/** Lays a workflow out; while that takes its time, the drawing stays what it was. */
export function useLayout(flow: WorkflowFlow): LaidOut | undefined {
  const [laidOut, setLaidOut] = useState<LaidOut>();
  useEffect(() => {
    let isWanted = true;
    void import('#core/drawing/layout-workflow.ts')
      .then(({ layoutWorkflow }) => layoutWorkflow(flow))
      .then(layout => {
        if (isWanted) setLaidOut({ flow, layout });
      });
    return () => {
      isWanted = false;
    };
  }, [flow]);
  return laidOut;
}
