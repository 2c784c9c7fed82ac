import { definitionCases } from '../../../rules/testing/cases.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { machine, pass, workflow, workflowOf } from '../../../rules/testing/workflow.ts';
import { aslQlDelim } from './asl-ql-delim.ts';
import { aslQlField } from './asl-ql-field.ts';
import { aslQlMix } from './asl-ql-mix.ts';
import { aslQlStatesvar } from './asl-ql-statesvar.ts';

verifyRule(
  aslQlDelim,
  definitionCases(
    workflow({
      definition: machine({ A: pass({ Output: 'Hello {% $states.input.name %}' }) }, { QueryLanguage: 'JSONata' }),
    }),
  ),
);

verifyRule(aslQlField, definitionCases(workflowOf({ A: pass({ Output: 'x' }) })));

verifyRule(
  aslQlMix,
  definitionCases(
    workflow({ definition: machine({ A: pass({ QueryLanguage: 'JSONPath' }) }, { QueryLanguage: 'JSONata' }) }),
  ),
);

verifyRule(
  aslQlStatesvar,
  definitionCases(
    workflow({
      definition: machine({ A: pass({ Output: '{% $states.errorOutput %}' }) }, { QueryLanguage: 'JSONata' }),
    }),
  ),
);
