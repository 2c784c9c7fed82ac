import { z } from 'zod';
import type { Json } from '#core/shared/json.ts';
import type { TaskAnswer, TaskEffect } from '#core/states-language/index.ts';
import { CommandError } from './command-error.ts';

const jsonSchema = z.custom<Json>(value => value !== undefined);

/** How a mocked attempt of a task ends. Without `error` and `never` it succeeds, with `{}` where no result is given. */
const answerShape = {
  result: jsonSchema.optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
  /** First answer of a job or callback, given at once. */
  submitOutput: jsonSchema.optional(),
  latencySeconds: z.number().min(0).optional(),
  /** Neither succeeds nor fails by itself: only a timeout ends it. */
  never: z.boolean().optional(),
};
const answerSchema = z.strictObject(answerShape);

/** By state name, one answer for every attempt, or a list with one for each attempt (the last is repeated). */
const byStateSchema = z.record(z.string(), z.union([z.array(answerSchema).min(1), answerSchema]));

/** Attempts in the order they are made, each naming its state, as a recording of an execution has them. */
const attemptsSchema = z.array(z.looseObject({ ...answerShape, state: z.string(), outcome: z.string().optional() }));

type Answer = z.infer<typeof answerSchema> & { readonly outcome?: string | undefined };

/** Answers the tasks of one execution, attempt by attempt. */
export class TaskAnswers {
  private readonly lists: ReadonlyMap<string, readonly Answer[]>;
  private readonly attempts = new Map<string, number>();

  private constructor(lists: ReadonlyMap<string, readonly Answer[]>) {
    this.lists = lists;
  }

  /** Reads the file of `--tasks`: `{"State":[{"error":"E"},{"result":{}}]}` or `[{"state":"State","result":{}}]`. */
  static read(value: Json, file: string): TaskAnswers {
    if (Array.isArray(value)) {
      const attempts = checked(attemptsSchema.safeParse(value), file);
      const lists = new Map<string, Answer[]>();
      for (const attempt of attempts) lists.set(attempt.state, [...(lists.get(attempt.state) ?? []), attempt]);
      return new TaskAnswers(lists);
    }
    const byState = checked(byStateSchema.safeParse(value), file);
    return new TaskAnswers(
      new Map(Object.entries(byState).map(([state, given]) => [state, Array.isArray(given) ? given : [given]])),
    );
  }

  /** The answer to the next attempt of a task. A state without answers is a {@link CommandError} that names it. */
  next(task: TaskEffect): TaskAnswer {
    const list = this.lists.get(task.stateName);
    const attempt = this.attempts.get(task.stateName) ?? 0;
    this.attempts.set(task.stateName, attempt + 1);
    const answer = list?.[Math.min(attempt, list.length - 1)];
    if (answer === undefined) {
      throw new CommandError(`the task state "${task.stateName}" has no answer; give it one with --tasks`);
    }
    return toTaskAnswer(answer);
  }
}

function toTaskAnswer({ result, error, cause, submitOutput, latencySeconds, never, outcome }: Answer): TaskAnswer {
  const waits = never === true || outcome === 'timedOut' || outcome === 'none';
  return {
    ...(!waits && error === undefined && { result: result ?? {} }),
    ...(!waits && error !== undefined && { error }),
    ...(cause !== undefined && { cause }),
    ...(submitOutput !== undefined && { submitOutput }),
    ...(latencySeconds !== undefined && { latencySeconds }),
    ...(waits && { never: true }),
  };
}

function checked<Value>(parsed: z.ZodSafeParseResult<Value>, file: string): Value {
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(
    `${file}: ${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'expected answers of tasks'}`,
  );
}
