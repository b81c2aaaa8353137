import { PlumblineError, zoneOffsetMs, type CohortRule } from '@plumbline/core';
import { dateReader } from './dateReader.ts';
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
  refuseEmpty({ '--policy': rest.policy, '--mapping': rest.mapping, '--out': rest.out, '--rejects': rest.rejects });
  if (rest.zone !== undefined) refuseUnknownZone(rest.zone);
  return {
    ...rest,
    list: readNumber('--list', list, 'a count such as 10', Number.isSafeInteger),
    ...(asOf !== undefined && { asOfMs: readInstant('--as-of', asOf) }),
    ...(by !== undefined && { by: readNames('--by', by) }),
    ...(failUnder !== undefined && {
      failUnder: readNumber('--fail-under', failUnder, 'a ratio from 0 to 1 such as 0.95', (value) => value <= 1),
    }),
  };
}

function refuseEmpty(paths: Readonly<Record<string, string | undefined>>): void {
  for (const [option, path] of Object.entries(paths)) if (path === '') throw unusable(option, 'the name of a file', '');
}

function refuseUnknownZone(zone: string): void {
  try {
    zoneOffsetMs(zone, 0);
  } catch (error) {
    throw error instanceof PlumblineError ? new UnusableInput(`--zone: ${error.message}`) : error;
  }
}

/** An instant as a file may have it: the words of the core would also offer what nobody can type. */
function readInstant(option: string, text: string): number {
  const instant = dateReader({ format: 'iso' }).read(text);
  if (typeof instant === 'number') return instant;
  const expected =
    'a real date and time of the years 1900 to 2499 with an offset, such as 2026-03-30T09:00:00Z or 2026-03-30T10:00:00+01:00';
  throw unusable(option, expected, text, instant === 'no-offset' ? ' (no offset: add Z for UTC)' : '');
}

function readNames(option: string, text: string): readonly string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw unusable(option, 'every name once', twice, ' twice');
  return names;
}

/** A decimal number, 0 or more. */
function readNumber(option: string, text: string, expected: string, fits: (value: number) => boolean): number {
  if (!/^(\d+\.?\d*|\.\d+)$/.test(text) || !fits(Number(text))) throw unusable(option, expected, text);
  return Number(text);
}

function unusable(option: string, expected: string, received: string, reason = ''): UnusableInput {
  return new UnusableInput(`${option}: expected ${expected}; got ${JSON.stringify(received)}${reason}`);
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
