/** One case: what a calculation is given and what must come out. Files may carry further fields; they are not read. */
export interface Vector {
  readonly id: string;
  readonly op?: string;
  readonly input: unknown;
  readonly expect: Expected;
  /** Absolute, for every number in `expect`. */
  readonly tolerance?: number;
}

/** What must come out, by field: every field is compared, no other. */
export type Expected = Readonly<Record<string, unknown>>;

/** What came out, by field. A field may be plain data, a `Date`, a `Set` where order means nothing, or a `NoValue`. */
export type Answer = Readonly<Record<string, unknown>>;

/** Puts a vector to the public API: translates shapes and units, and calculates nothing. */
export type Adapter = (vector: Vector) => Answer;

/** A file of vectors of one suite. */
export interface VectorFile {
  readonly suite: string;
  readonly vectors: readonly Vector[];
}
