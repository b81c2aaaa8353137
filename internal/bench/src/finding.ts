/** A line of the result: what was measured, and the ceiling it is held to, if any. */
export interface Finding {
  readonly what: string;
  readonly measured: string;
  readonly ceiling?: string;
  /** Absent: for information. */
  readonly kept?: boolean;
}

/** A part of the benchmark; measured again when a ceiling is exceeded. */
export interface Part {
  readonly title: string;
  readonly measure: () => readonly Finding[];
}

/** A figure held to a ceiling. */
export function held(what: string, value: number, limit: number, unit: string): Finding {
  return { what, measured: figure(value, unit), ceiling: `<= ${limit}${unit}`, kept: value <= limit };
}

/** A figure for a person, to three digits. */
export function figure(value: number, unit: string): string {
  const text = value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
  return `${text.replace(/\B(?=(\d{3})+$)/g, ',')}${unit}`;
}
