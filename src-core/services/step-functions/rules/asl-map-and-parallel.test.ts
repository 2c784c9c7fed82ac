import { definitionCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { distributed, machine, map, pass, workflow, workflowOf } from '../../../rules/testing/workflow.ts';
import { aslMapBatch } from './asl-map-batch.ts';
import { aslMapDeprecated } from './asl-map-deprecated.ts';
import { aslMapDistonly } from './asl-map-distonly.ts';
import { aslMapExectype } from './asl-map-exectype.ts';
import { aslMapInline40 } from './asl-map-inline-40.ts';
import { aslMapLabel } from './asl-map-label.ts';
import { aslMapProcessor } from './asl-map-processor.ts';
import { aslMapTolerance } from './asl-map-tolerance.ts';
import { aslParallelEmpty } from './asl-parallel-empty.ts';

verifyRule(aslMapBatch, definitionCases(workflowOf({ A: map({ ItemBatcher: {} }, distributed) })));

verifyRule(aslMapDeprecated, {
  valid: [workflowOf({ A: map() })],
  invalid: [workflowOf({ A: { Type: 'Map', Iterator: machine({ B: pass() }), End: true } })],
  notApplicable: [workflow()],
});

verifyRule(aslMapDistonly, definitionCases(workflowOf({ A: map({ ToleratedFailureCount: 3 }) })));

verifyRule(aslMapExectype, definitionCases(workflowOf({ A: map({}, { Mode: 'DISTRIBUTED' }) })));

verifyRule(aslMapInline40, {
  valid: [workflowOf({ A: map({ MaxConcurrency: 40 }) })],
  invalid: [workflowOf({ A: map({ MaxConcurrency: 100 }) })],
  notApplicable: [workflow()],
});

verifyRule(aslMapLabel, definitionCases(workflowOf({ A: map({ Label: 'x'.repeat(41) }, distributed) })));

verifyRule(aslMapProcessor, definitionCases(workflowOf({ A: { Type: 'Map', End: true } })));

verifyRule(aslMapTolerance, definitionCases(workflowOf({ A: map({ ToleratedFailurePercentage: 120 }, distributed) })));

verifyRule(aslParallelEmpty, definitionCases(workflowOf({ A: { Type: 'Parallel', Branches: [], End: true } })));
