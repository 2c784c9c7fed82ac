/** One case of a JUnit report; a failure is told in words. */
export interface JunitCase {
  readonly name: string;
  readonly className: string;
  readonly failure?: { readonly message: string; readonly type: string };
  /** Why it was not judged. */
  readonly skipped?: string;
}

/** A named group of cases. */
export interface JunitSuite {
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

/** A JUnit report, as build servers read it; what was skipped is counted where there is any. */
export function junitReport(suites: readonly JunitSuite[]): string {
  const count = (list: readonly JunitSuite[]) => list.reduce((sum, suite) => sum + suite.cases.length, 0);
  const failures = (list: readonly JunitSuite[]) =>
    list.reduce((sum, suite) => sum + suite.cases.filter(item => item.failure !== undefined).length, 0);
  const body = suites.flatMap(suite => [
    `  <testsuite name="${xml(suite.name)}" tests="${count([suite])}" failures="${failures([suite])}" errors="0"${skipped([suite])}>`,
    ...suite.cases.map(caseElement),
    '  </testsuite>',
  ]);
  const head = `<testsuites name="eventloom" tests="${count(suites)}" failures="${failures(suites)}" errors="0"${skipped(suites)}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...body, '</testsuites>', ''].join('\n');
}

function skipped(suites: readonly JunitSuite[]): string {
  const count = suites.flatMap(suite => suite.cases).filter(item => item.skipped !== undefined).length;
  return count === 0 ? '' : ` skipped="${count}"`;
}

function caseElement({ name, className, failure, skipped: reason }: JunitCase): string {
  const open = `    <testcase name="${xml(name)}" classname="${xml(className)}"`;
  if (reason !== undefined) return `${open}><skipped message="${xml(reason)}"/></testcase>`;
  if (failure === undefined) return `${open}/>`;
  return `${open}><failure message="${xml(failure.message)}" type="${xml(failure.type)}"/></testcase>`;
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '');
}
