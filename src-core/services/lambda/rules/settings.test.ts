import { settingCases } from '../../../rules/testing/cases.ts';
import { lambda } from '../../../rules/testing/one-resource.ts';
import { verifyRule } from '../../../rules/testing/verify-rule.ts';
import { lambdaArchitectureValue } from './lambda-architecture-value.ts';
import { lambdaHandler } from './lambda-handler.ts';
import { lambdaName } from './lambda-name.ts';
import { lambdaRecursionValue } from './lambda-recursion-value.ts';
import { lambdaTracingValue } from './lambda-tracing-value.ts';

verifyRule(lambdaName, settingCases(lambda, 'functionName', { allowed: ['bill-orders'], refused: ['bill orders'] }));

verifyRule(lambdaHandler, settingCases(lambda, 'handler', { allowed: ['app.main'], refused: ['app main'] }));

verifyRule(lambdaArchitectureValue, settingCases(lambda, 'architecture', { allowed: ['arm64'], refused: ['riscv'] }));

verifyRule(lambdaRecursionValue, settingCases(lambda, 'recursiveLoop', { allowed: ['Allow'], refused: ['Stop'] }));

verifyRule(lambdaTracingValue, settingCases(lambda, 'tracingMode', { allowed: ['Active'], refused: ['On'] }));
