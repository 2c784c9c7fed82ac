import { definitionRule } from '../definition-problems.ts';

/** Distributed Map without a type of executions. */
export const aslMapExectype = definitionRule({
  id: 'ASL-MAP-EXECTYPE',
  severity: 'error',
  title: 'Distributed Map without a type of executions',
  why: 'The state machine cannot be created.',
  sourceUrl: 'https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html',
  advice: 'Choose STANDARD or EXPRESS.',
});
