const GUIDE = 'https://docs.aws.amazon.com/step-functions/latest/dg';

/** What a field is for, in a sentence, and the AWS page that says so. */
export interface FieldHelp {
  readonly help: string;
  readonly sourceUrl: string;
}

const PAGES = {
  structure: `${GUIDE}/statemachine-structure.html`,
  common: `${GUIDE}/workflow-states.html`,
  transitions: `${GUIDE}/concepts-amazon-states-language.html`,
  data: `${GUIDE}/transforming-data.html`,
  inputPath: `${GUIDE}/input-output-inputpath-params.html`,
  resultPath: `${GUIDE}/input-output-resultpath.html`,
  outputPath: `${GUIDE}/input-output-example.html`,
  variables: `${GUIDE}/workflow-variables.html`,
  errors: `${GUIDE}/concepts-error-handling.html`,
  task: `${GUIDE}/state-task.html`,
  pass: `${GUIDE}/state-pass.html`,
  choice: `${GUIDE}/state-choice.html`,
  wait: `${GUIDE}/state-wait.html`,
  parallel: `${GUIDE}/state-parallel.html`,
  map: `${GUIDE}/state-map.html`,
  distributed: `${GUIDE}/state-map-distributed.html`,
  reader: `${GUIDE}/input-output-itemreader.html`,
  batcher: `${GUIDE}/input-output-itembatcher.html`,
  writer: `${GUIDE}/input-output-resultwriter.html`,
  fail: `${GUIDE}/state-fail.html`,
  role: `${GUIDE}/concepts-access-cross-acct-resources.html`,
} as const;

type Entry = readonly [page: keyof typeof PAGES, help: string];

const FIELDS: Readonly<Record<string, Entry>> = {
  StartAt: ['structure', 'The state that the flow begins with.'],
  States: [
    'structure',
    'The states of the flow, each by its name. A name has up to 80 characters and is used once in a machine.',
  ],
  Version: ['structure', 'The version of the language; 1.0 is the only one.'],
  Comment: ['common', 'A note for people; it changes nothing.'],
  QueryLanguage: ['data', 'The language of the expressions: JSONPath, or JSONata between {% and %}.'],
  Type: ['common', 'What the state does: Task, Pass, Choice, Wait, Parallel, Map, Succeed or Fail.'],
  Next: ['transitions', 'The state that follows.'],
  End: ['transitions', 'true: the flow ends here.'],
  InputPath: ['inputPath', 'The part of the input that the state sees; null is an empty object.'],
  Parameters: [
    'inputPath',
    'What the state works with. A key that ends in .$ takes its value from a path or a function.',
  ],
  Arguments: ['data', 'What the state works with; texts between {% and %} are computed.'],
  ResultSelector: ['inputPath', 'What is kept of the result, before ResultPath puts it into the input.'],
  ResultPath: ['resultPath', 'Where the result goes in the input; $ replaces the input, null drops the result.'],
  OutputPath: ['outputPath', 'The part of the outcome that is passed on; null is an empty object.'],
  Output: ['data', 'What is passed on, computed; left out: the result, or the input where there is none.'],
  Assign: ['variables', 'Variables to set once the state is done; states after it read them as $name.'],
  Retry: [
    'errors',
    'Which errors are tried again, how often and how far apart. The first entry that names the error counts.',
  ],
  Catch: ['errors', 'Where to go after an error that is not tried again. The first entry that names the error counts.'],
  ErrorEquals: ['errors', 'Names of errors; States.ALL is any, and stands alone in the last entry.'],
  IntervalSeconds: ['errors', 'Seconds before the first retry; 1 by default.'],
  MaxAttempts: ['errors', 'How many retries; 3 by default, 0 for none.'],
  BackoffRate: ['errors', 'What the interval is multiplied by after each retry; 2 by default, at least 1.'],
  MaxDelaySeconds: ['errors', 'The longest interval between retries.'],
  JitterStrategy: [
    'errors',
    'FULL picks each interval at random between 0 and its length; NONE, the default, does not.',
  ],
  Resource: ['task', 'What is called: a function, an activity, or a service as arn:aws:states:::service:action.'],
  TimeoutSeconds: ['task', 'The longest the work may take; left out, a task has 99,999,999 seconds.'],
  TimeoutSecondsPath: ['task', 'Where in the input the longest time stands.'],
  HeartbeatSeconds: ['task', 'The longest silence between two signs of life; shorter than the timeout.'],
  HeartbeatSecondsPath: ['task', 'Where in the input the longest silence stands.'],
  Credentials: ['role', 'The role to call with, when it is not the machine’s own.'],
  Result: ['pass', 'A fixed result in place of the input.'],
  Choices: ['choice', 'The rules, tried from first to last; the first that holds decides.'],
  Default: ['choice', 'Where to go when no rule holds. Without it the execution fails with States.NoChoiceMatched.'],
  Condition: ['choice', 'An expression between {% and %} that gives true or false.'],
  Variable: ['choice', 'The path of the value that is compared.'],
  And: ['choice', 'Holds when all of its rules hold.'],
  Or: ['choice', 'Holds when one of its rules holds.'],
  Not: ['choice', 'Holds when its rule does not.'],
  Seconds: ['wait', 'How long to wait, in seconds.'],
  SecondsPath: ['wait', 'Where in the input the number of seconds stands.'],
  Timestamp: ['wait', 'The moment to wait for, as in 2026-03-14T01:59:00Z.'],
  TimestampPath: ['wait', 'Where in the input the moment stands.'],
  Branches: ['parallel', 'The flows that run side by side. The result is the list of their outputs.'],
  ItemProcessor: ['map', 'The flow that each item goes through.'],
  Iterator: ['map', 'The old name of ItemProcessor; new workflows use that.'],
  ProcessorConfig: [
    'map',
    'Mode INLINE runs the items in this execution, DISTRIBUTED each in an execution of its own.',
  ],
  Mode: ['map', 'INLINE (up to 40 items at once) or DISTRIBUTED (up to 10,000 child executions at once).'],
  ExecutionType: ['distributed', 'The type of the child executions: STANDARD or EXPRESS.'],
  ItemsPath: ['map', 'Where in the input the list of items stands; the whole input if left out.'],
  Items: ['map', 'The list of items, or an expression that gives one.'],
  ItemSelector: ['map', 'What each item becomes before it is worked on; reads the item as $$.Map.Item.Value.'],
  MaxConcurrency: ['map', 'How many items are worked on at once; 0 sets no limit.'],
  MaxConcurrencyPath: ['map', 'Where in the input the number of items at once stands.'],
  ItemReader: [
    'reader',
    'Reads the items of a distributed Map from Amazon S3: a list of objects, JSON, CSV or an inventory.',
  ],
  ReaderConfig: ['reader', 'How the items are written, and how many of them are read at most.'],
  ItemBatcher: ['batcher', 'Puts several items into one child execution.'],
  MaxItemsPerBatch: ['batcher', 'The most items in one child execution.'],
  MaxInputBytesPerBatch: ['batcher', 'The most bytes of items in one child execution, up to 256 KiB.'],
  BatchInput: ['batcher', 'What every child execution gets beside its items.'],
  ResultWriter: ['writer', 'Writes the results of a distributed Map to Amazon S3 in place of passing them on.'],
  WriterConfig: ['writer', 'How the results are written: OutputType and Transformation.'],
  ToleratedFailureCount: ['distributed', 'How many items may fail before the Map fails; 0 by default.'],
  ToleratedFailureCountPath: ['distributed', 'Where in the input that number stands.'],
  ToleratedFailurePercentage: ['distributed', 'Which share of the items may fail before the Map fails, 0 to 100.'],
  ToleratedFailurePercentagePath: ['distributed', 'Where in the input that share stands.'],
  Label: ['distributed', 'Names the Map run, up to 40 characters; it becomes part of the ARN of its executions.'],
  Error: ['fail', 'The name of the error that the execution ends with.'],
  ErrorPath: ['fail', 'Where in the input the name of the error stands, or a function that gives it.'],
  Cause: ['fail', 'Why, for people.'],
  CausePath: ['fail', 'Where in the input the cause stands, or a function that gives it.'],
};

/** What a field of the States Language is for; undefined for a name that is not one. */
export function fieldHelp(name: string): FieldHelp | undefined {
  const entry = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  return entry && { help: entry[1], sourceUrl: PAGES[entry[0]] };
}
