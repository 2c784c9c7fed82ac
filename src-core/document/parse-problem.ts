/** What is wrong with a file, and where. */
export interface ParseProblem {
  /** 1-based; 1 when the whole file is meant. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** What is wrong, the value given and what was expected, as one clause without a full stop. */
  readonly message: string;
}

/** Members and indexes from the root to a value of the file. */
export type FilePath = readonly (string | number)[];
