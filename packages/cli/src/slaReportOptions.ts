import { PlumblineError, toEpochMs, zoneOffsetMs, type CohortRule } from '@plumbline/core';
import { UnusableInput } from './unusableInput.ts';

/** The ways a report can be written. */
export const FORMATS = ['text', 'json', 'markdown', 'html'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** The periods that can be grouped by. */
const PERIODS = ['year', 'quarter', 'month', 'week', 'day'];

/** The rules that say which period a clock is counted in. */
export const COHORTS = ['byStart', 'byDue', 'byEnd'] as const satisfies readonly CohortRule[];

/** The options of the command line as they were written. */
export interface WrittenOptions {
  readonly policy: string;
  readonly mapping?: string;
  readonly asOf?: string;
  readonly by?: string;
  readonly zone?: string;
  readonly cohort: CohortRule;
  readonly format: ReportFormat;
  readonly out?: string;
  readonly rejects?: string;
  readonly failUnder?: string;
  readonly list: string;
}

/** The options as they are meant. */
export interface SlaReportCommandOptions extends Omit<WrittenOptions, 'asOf' | 'by' | 'failUnder' | 'list'> {
  readonly asOfMs?: number;
  readonly by?: readonly string[];
  readonly failUnder?: number;
  readonly list: number;
}

/**
 * Reads the options of `plumbline sla report`.
 *
 * @throws {UnusableInput} naming the option
 */
export function slaReportOptions({ asOf, by, failUnder, list, ...rest }: WrittenOptions): SlaReportCommandOptions {
  if (rest.zone !== undefined) named('--zone', () => zoneOffsetMs(rest.zone ?? '', 0));
  return {
    ...rest,
    list: readNumber('--list', list, 'a count such as 10', (value) => Number.isSafeInteger(value) && value >= 0),
    ...(asOf !== undefined && { asOfMs: named('--as-of', () => toEpochMs(asOf)) }),
    ...(by !== undefined && {
      by: by
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    }),
    ...(failUnder !== undefined && {
      failUnder: readNumber('--fail-under', failUnder, 'a ratio from 0 to 1 such as 0.95', (value) => value >= 0 && value <= 1),
    }),
  };
}

/** What is wrong with a value, with the option that it was given for. */
function named<Value>(option: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw error instanceof PlumblineError ? new UnusableInput(`${option}: ${error.message}`) : error;
  }
}

function readNumber(option: string, text: string, expected: string, fits: (value: number) => boolean): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!fits(value)) throw new UnusableInput(`${option}: expected ${expected}; got ${JSON.stringify(text)}`);
  return value;
}

/**
 * What to group by: as asked, else by priority and month where tickets have a priority, else by month.
 *
 * @throws {UnusableInput} when a name is no period, not `metric` and no field
 */
export function groupingOf(asked: readonly string[] | undefined, fields: readonly string[]): readonly string[] {
  for (const name of asked ?? []) {
    if (PERIODS.includes(name) || name === 'metric' || fields.includes(name)) continue;
    const known = fields.length === 0 ? 'the input has none' : `here ${fields.map((field) => JSON.stringify(field)).join(', ')}`;
    throw new UnusableInput(
      `--by: expected a period (${PERIODS.join(', ')}), metric, or a field of the tickets (${known}); got ${JSON.stringify(name)}`,
    );
  }
  return asked ?? (fields.includes('priority') ? ['priority', 'month'] : ['month']);
}
