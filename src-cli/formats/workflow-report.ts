import type { Coverage } from '#core/workflow/coverage.ts';
import { percent, type WorkflowOutcome } from '../workflow-tests/run-workflow-test.ts';
import type { JunitSuite } from './junit.ts';

const MOST_MISSED = 6;

/** What became of the tests of a workflow, for a person. */
export function workflowLines({ file, cases, coverage, failures }: WorkflowOutcome): readonly string[] {
  return [
    ...cases.flatMap(each => [
      `${each.passed ? '✔' : '✖'} ${file}: ${each.name}`,
      ...each.failures.map(failure => `    ${failure}`),
    ]),
    ...failures.map(failure => `✖ ${file}: ${failure}`),
    `  States visited: ${coverageWords(coverage.states)}`,
    `  Transitions visited: ${coverageWords(coverage.transitions)}`,
  ];
}

function coverageWords(coverage: Coverage): string {
  const { visited, total, missed } = coverage;
  const more = missed.length > MOST_MISSED ? `, and ${missed.length - MOST_MISSED} more` : '';
  const left = missed.length === 0 ? '' : `; missed: ${missed.slice(0, MOST_MISSED).join(', ')}${more}`;
  return `${visited} of ${total} (${percent(coverage)} %)${left}`;
}

/** The same as JSON. */
export function workflowAsJson({ file, name, passed, cases, coverage, failures }: WorkflowOutcome) {
  const withPercent = (each: Coverage) => ({ ...each, percent: percent(each) });
  return {
    file,
    name,
    passed,
    cases,
    failures,
    coverage: { states: withPercent(coverage.states), transitions: withPercent(coverage.transitions) },
  };
}

/** The same for build servers: a case each, and one for the coverage that the file asks for. */
export function workflowSuite({ file, cases, failures }: WorkflowOutcome): JunitSuite {
  const failed = (messages: readonly string[], type: string) =>
    messages.length === 0 ? {} : { failure: { message: messages.join('\n'), type } };
  return {
    name: file,
    cases: [
      ...cases.map(each => ({ name: each.name, className: file, ...failed(each.failures, 'workflow') })),
      ...(failures.length === 0 ? [] : [{ name: 'coverage', className: file, ...failed(failures, 'coverage') }]),
    ],
  };
}
