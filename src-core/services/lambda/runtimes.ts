/** How far along its life a runtime is, and since when. Dates are ISO 8601 days. */
export interface RuntimeLife {
  readonly label: string;
  /** No security patches or support from this day on. */
  readonly deprecatedOn?: string;
  /** Functions can no longer be created from this day on. */
  readonly createBlockedOn?: string;
  /** A supported runtime of the same language. */
  readonly successor?: string;
  /** Known to the API, not generally available. */
  readonly isPreview?: true;
}

/**
 * Runtimes of functions by identifier, newest first within each language.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const LAMBDA_RUNTIMES = {
  'nodejs24.x': { label: 'Node.js 24', deprecatedOn: '2028-04-30', createBlockedOn: '2028-06-01' },
  'nodejs22.x': {
    label: 'Node.js 22',
    deprecatedOn: '2027-04-30',
    createBlockedOn: '2027-06-01',
    successor: 'nodejs24.x',
  },
  'nodejs20.x': {
    label: 'Node.js 20',
    deprecatedOn: '2026-04-30',
    createBlockedOn: '2027-02-01',
    successor: 'nodejs24.x',
  },
  'nodejs18.x': {
    label: 'Node.js 18',
    deprecatedOn: '2025-09-01',
    createBlockedOn: '2027-02-01',
    successor: 'nodejs24.x',
  },
  'nodejs16.x': {
    label: 'Node.js 16',
    deprecatedOn: '2024-06-12',
    createBlockedOn: '2027-02-01',
    successor: 'nodejs24.x',
  },
  'nodejs26.x': { label: 'Node.js 26 (preview)', isPreview: true, successor: 'nodejs24.x' },
  'python3.14': { label: 'Python 3.14', deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31' },
  'python3.13': { label: 'Python 3.13', deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31' },
  'python3.12': {
    label: 'Python 3.12',
    deprecatedOn: '2028-10-31',
    createBlockedOn: '2028-11-30',
    successor: 'python3.14',
  },
  'python3.11': {
    label: 'Python 3.11',
    deprecatedOn: '2027-06-30',
    createBlockedOn: '2027-07-31',
    successor: 'python3.14',
  },
  'python3.10': {
    label: 'Python 3.10',
    deprecatedOn: '2026-10-31',
    createBlockedOn: '2027-02-01',
    successor: 'python3.14',
  },
  'python3.9': {
    label: 'Python 3.9',
    deprecatedOn: '2025-12-15',
    createBlockedOn: '2027-02-01',
    successor: 'python3.14',
  },
  'python3.8': {
    label: 'Python 3.8',
    deprecatedOn: '2024-10-14',
    createBlockedOn: '2027-02-01',
    successor: 'python3.14',
  },
  'python3.15': { label: 'Python 3.15 (preview)', isPreview: true, successor: 'python3.14' },
  java25: { label: 'Java 25', deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31' },
  java21: { label: 'Java 21', deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31' },
  java17: { label: 'Java 17', deprecatedOn: '2027-06-30', createBlockedOn: '2027-07-31', successor: 'java25' },
  java11: { label: 'Java 11', deprecatedOn: '2027-06-30', createBlockedOn: '2027-07-31', successor: 'java25' },
  'java8.al2': {
    label: 'Java 8 (Amazon Linux 2)',
    deprecatedOn: '2027-06-30',
    createBlockedOn: '2027-07-31',
    successor: 'java25',
  },
  'java17.al2023': { label: 'Java 17 (Amazon Linux 2023)' },
  'java11.al2023': { label: 'Java 11 (Amazon Linux 2023)' },
  'java8.al2023': { label: 'Java 8 (Amazon Linux 2023)' },
  dotnet10: { label: '.NET 10', deprecatedOn: '2028-11-14', createBlockedOn: '2028-12-14' },
  dotnet8: { label: '.NET 8', deprecatedOn: '2026-11-10', createBlockedOn: '2027-02-01', successor: 'dotnet10' },
  dotnet6: { label: '.NET 6', deprecatedOn: '2024-12-20', createBlockedOn: '2027-02-01', successor: 'dotnet10' },
  'ruby4.0': { label: 'Ruby 4.0', deprecatedOn: '2029-03-31', createBlockedOn: '2029-04-30' },
  'ruby3.4': { label: 'Ruby 3.4', deprecatedOn: '2028-03-31', createBlockedOn: '2028-04-30', successor: 'ruby4.0' },
  'ruby3.3': { label: 'Ruby 3.3', deprecatedOn: '2027-03-31', createBlockedOn: '2027-04-30', successor: 'ruby4.0' },
  'ruby3.2': { label: 'Ruby 3.2', deprecatedOn: '2026-03-31', createBlockedOn: '2027-02-01', successor: 'ruby4.0' },
  'provided.al2023': { label: 'Custom (Amazon Linux 2023)', deprecatedOn: '2029-06-30', createBlockedOn: '2029-07-31' },
  'provided.al2': {
    label: 'Custom (Amazon Linux 2)',
    deprecatedOn: '2026-07-31',
    createBlockedOn: '2027-02-01',
    successor: 'provided.al2023',
  },
} as const satisfies Readonly<Record<string, RuntimeLife>>;

/** Identifiers whose functions AWS no longer creates, with a supported runtime to use instead. */
export const BLOCKED_RUNTIMES: readonly { readonly pattern: RegExp; readonly successor: string }[] = [
  { pattern: /^go1\.x$/, successor: 'provided.al2023' },
  { pattern: /^provided$/, successor: 'provided.al2023' },
  { pattern: /^java8$/, successor: 'java25' },
  { pattern: /^nodejs(4\.3(-edge)?|[68]\.10|1[024]\.x|)$/, successor: 'nodejs24.x' },
  { pattern: /^python(2\.7|3\.[67])$/, successor: 'python3.14' },
  { pattern: /^ruby2\.[57]$/, successor: 'ruby4.0' },
  { pattern: /^dotnetcore(1\.0|2\.0|2\.1|3\.1)$/, successor: 'dotnet10' },
];

/** An identifier of {@link LAMBDA_RUNTIMES}. */
export type LambdaRuntime = keyof typeof LAMBDA_RUNTIMES;

/** What is known of a runtime, or undefined if the identifier is not one that functions can be created with. */
export function runtimeLife(identifier: string): RuntimeLife | undefined {
  return Object.hasOwn(LAMBDA_RUNTIMES, identifier) ? LAMBDA_RUNTIMES[identifier as LambdaRuntime] : undefined;
}

/** The first version of each language that SnapStart works with. */
const SNAPSTART_SINCE = [
  { pattern: /^java(\d+)/, version: 11 },
  { pattern: /^python3\.(\d+)$/, version: 12 },
  { pattern: /^dotnet(\d+)$/, version: 8 },
] as const;

/**
 * Whether functions of a runtime can start from a snapshot.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html
 */
export function hasSnapStart(identifier: string): boolean {
  return SNAPSTART_SINCE.some(({ pattern, version }) => Number(pattern.exec(identifier)?.[1]) >= version);
}
