import { settingCases } from '../../../rules/testing/cases.ts';
import { queueToFunction, streamToFunction } from '../../../rules/testing/one-wire.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { esmFilterBody } from './esm-filter-body.ts';
import { lambdaEsmFilterCount } from './lambda-esm-filter-count.ts';
import { lambdaEsmFilterDeletes } from './lambda-esm-filter-deletes.ts';
import { lambdaEsmFilterLimit } from './lambda-esm-filter-limit.ts';
import { lambdaEsmFilterSyntax } from './lambda-esm-filter-syntax.ts';

verifyRule(lambdaEsmFilterSyntax, {
  valid: [queueToFunction({ filterPatterns: [{ body: { a: ['b', { numeric: ['>', 1] }] } }] })],
  invalid: [
    { design: queueToFunction({ filterPatterns: [{ body: { a: 'b' } }] }), path: 'filterPatterns' },
    { design: queueToFunction({ filterPatterns: { body: { a: ['b'] } } }), says: 'square brackets' },
  ],
  notApplicable: [queueToFunction()],
});

verifyRule(esmFilterBody, {
  valid: [queueToFunction({ filterPatterns: [{ body: { a: ['b'] } }] })],
  invalid: [
    { design: queueToFunction({ filterPatterns: [{ kind: ['order'] }] }), says: '"body"' },
    { design: streamToFunction({ filterPatterns: [{ kind: ['order'] }] }), says: '"data"' },
  ],
  notApplicable: [queueToFunction()],
});

verifyRule(
  lambdaEsmFilterCount,
  settingCases(queueToFunction, 'filterPatterns', {
    allowed: [[{ body: { a: ['b'] } }]],
    refused: [Array.from({ length: 6 }, () => ({ body: { a: ['b'] } }))],
  }),
);

verifyRule(
  lambdaEsmFilterLimit,
  settingCases(queueToFunction, 'filterPatterns', {
    allowed: [[{ body: { a: ['b'] } }]],
    refused: [Array.from({ length: 11 }, () => ({ body: { a: ['b'] } }))],
  }),
);

verifyRule(lambdaEsmFilterDeletes, {
  valid: [queueToFunction()],
  invalid: [{ design: queueToFunction({ filterPatterns: [{ body: { a: ['b'] } }] }), repaired: queueToFunction() }],
  notApplicable: [streamToFunction({ filterPatterns: [{ data: { a: ['b'] } }] })],
});
