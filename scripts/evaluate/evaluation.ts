/** What an evaluation is given. */
export type EvaluationOptions = {
  /** File of judged answers; null for the evaluation's own. */
  readonly gold: string | null;
  /** Folder of the official texts. */
  readonly corpora: string;
  /** Rewrite what is stored of the last run. */
  readonly update: boolean;
  /** Says on standard error what is going on. */
  readonly progress: (message: string) => void;
};

/** `json` is the one object that `--json` prints; `text` the same for a person. */
export type EvaluationReport = {
  readonly json: {
    readonly set: string;
    readonly n: number;
    readonly metrics: Readonly<Record<string, unknown>>;
    readonly baseline: Readonly<Record<string, unknown>>;
  } & Readonly<Record<string, unknown>>;
  readonly text: string;
};

/** One file of scripts/evaluations exports one of these as `evaluation`; its name is the name of the file. */
export type Evaluation = (options: EvaluationOptions) => Promise<EvaluationReport>;
