import { policyGaps, slaReport, type SlaReport } from '@plumbline/core';
import { slaReportNoteToText, slaReportToHtml, slaReportToMarkdown, slaReportToText } from '@plumbline/core/text';
import { Command, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { metricsBelow } from './adherenceGate.ts';
import type { CliIo } from './cliIo.ts';
import { eventsBeforeCreation } from './eventsBeforeCreation.ts';
import { safeParseTicketMapping } from './mapping/ticketMapping.schema.ts';
import { refuseOutputClash } from './outputClash.ts';
import { progress } from './progress.ts';
import { readJsonFile } from './readJsonFile.ts';
import { readTickets } from './readTickets/readTickets.ts';
import type { RejectedRow, TicketSource, TicketsRead } from './readTickets/types.ts';
import { rejectedRowsToCsv } from './rejectedRowsToCsv.ts';
import {
  COHORTS,
  FORMATS,
  groupingOf,
  slaReportOptions,
  type ReportFormat,
  type SlaReportCommandOptions,
  type WrittenOptions,
} from './slaReportOptions.ts';
import { ticketSource } from './ticketSource.ts';
import { UnusableInput } from './unusableInput.ts';
import { safeParseWholePolicy } from './wholePolicy.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/** Adherence is below `--fail-under`. */
const EXIT_BELOW = 3;

const EXAMPLES = `
Examples:
  plumbline sla report tickets.csv --policy gold-support.json
  plumbline sla report log.csv.gz --policy gold-support.json \\
    --mapping our-tool.json --by team,week --zone Europe/London
  zcat log.csv.gz | plumbline sla report - --policy gold-support.json \\
    --format json --out report.json
  plumbline sla report tickets.csv --policy gold-support.json \\
    --fail-under 0.95 || echo "below 95 %, or unusable"

Input: CSV as UTF-8, plain or gzip, with a line of column names; one row a
ticket, or a log with one row a change, in any order. Without a mapping the
columns say by their names what they are: id and createdAt; in a log also at,
event and actor; ...At is an event (closedAt: "closed"), ...DueAt a deadline,
every other one a field; instants are ISO 8601 with an offset.
Rows that cannot be read are counted, and the first 10 listed:
accepted + rejected = read.

Exit code: 0, or
  2  the input, the policy, the mapping or an option cannot be used
  3  the adherence of a metric, all its groups together, is below --fail-under,
     or nothing of it was decided`;

/**
 * The command `sla report`.
 *
 * @param end told the exit code
 */
export function slaReportCommand(io: CliIo, end: (exitCode: number) => void): Command {
  return new Command('report')
    .description(
      'Report how tickets kept to a service level agreement: met, breached and open by group, with counts and intervals, and the worst breaches with why.',
    )
    .argument('<tickets...>', 'CSV files of tickets, plain or gzip; - is standard input')
    .requiredOption('--policy <file>', 'the agreement: a JSON document of the kind "sla-policy"')
    .option(
      '--mapping <file>',
      'which column says what: a JSON document of the kind "ticket-mapping" (default: by the names of the columns)',
    )
    .option(
      '--as-of <instant>',
      'the instant the report holds for, such as 2026-03-30T09:00:00Z (default: the latest one in the input, deadlines aside)',
    )
    .option(
      '--by <names>',
      `group by fields, metric or periods (year, quarter, month, week, day), with commas (default: priority,month, or month without a field "priority"); "" for totals only`,
    )
    .option('--zone <name>', "the time zone in which periods begin, such as Europe/London (default: the mapping's, else UTC)")
    .addOption(
      new Option('--cohort <rule>', 'which instant of a clock says what period it is counted in').choices(COHORTS).default('byStart'),
    )
    .addOption(new Option('--format <name>', 'how the report is written').choices(FORMATS).default('text'))
    .option('--out <file>', 'write the report there, in one go, not to standard output')
    .option('--rejects <file>', 'write every rejected row there as CSV: file, line, lastLine, reason, column, expected, received')
    .option('--fail-under <ratio>', 'exit with 3 if adherence is below this, 0 to 1')
    .option('--list <count>', 'how many breaches, and clocks at risk, are listed for each metric', '10')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], written: WrittenOptions) => end(await runReport(paths, slaReportOptions(written), io)));
}

const RENDERINGS: Readonly<Record<ReportFormat, (report: SlaReport, columns: number | undefined) => string>> = {
  // As wide as the terminal, where there is one.
  text: (report, columns) => slaReportToText(report, columns === undefined ? {} : { columns }),
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  markdown: slaReportToMarkdown,
  html: slaReportToHtml,
};

async function runReport(paths: readonly string[], options: SlaReportCommandOptions, io: CliIo): Promise<number> {
  if (paths.indexOf('-') !== paths.lastIndexOf('-')) throw new UnusableInput('-: expected standard input once; got it several times');
  await refuseOutputClash({
    inputs: [...paths, options.policy, ...(options.mapping === undefined ? [] : [options.mapping])],
    ...(options.out !== undefined && { out: options.out }),
    ...(options.rejects !== undefined && { rejects: options.rejects }),
  });
  const policy = await readJsonFile(options.policy, 'an SLA policy', safeParseWholePolicy);
  const mapping =
    options.mapping === undefined ? undefined : await readJsonFile(options.mapping, 'a ticket mapping', safeParseTicketMapping);

  const rejected: RejectedRow[] = [];
  const shown = progress(io.stderr);
  const sources = paths.map((path) => ticketSource(path, io));
  const read = await readTickets(sources, {
    ...(mapping && { mapping }),
    ...(options.rejects !== undefined && { onRejected: (row) => rejected.push(row) }),
    onProgress: shown.rows,
  }).finally(shown.end);
  if (options.rejects !== undefined) await writeFileAtomically(options.rejects, rejectedRowsToCsv(rejected));

  const asOf = asOfOf(options, read, sources);
  const early = eventsBeforeCreation(read.tickets, asOf);
  const report = slaReport(policy, read.tickets, {
    asOf,
    by: groupingOf(options.by, read.names.fields),
    zone: options.zone ?? mapping?.zone ?? 'UTC',
    cohort: options.cohort,
    listCount: options.list,
    madeWith: { plumbline: packageJson.version, timeZoneData: process.versions['tz'] ?? 'unknown' },
    rows: { ...read.rows, firstRejected: read.firstRejected },
    ...(read.localTimes && { localTimes: read.localTimes }),
    notes: [
      ...(read.inSeveralFiles ? [read.inSeveralFiles] : []),
      ...(early ? [early] : []),
      ...policyGaps(policy, read.tickets, { names: read.names }),
    ],
  });
  const text = RENDERINGS[options.format](report, options.out === undefined ? io.stdout.columns : undefined);
  if (options.out === undefined) await new Promise<void>((written) => io.stdout.write(text, () => written()));
  else await writeFileAtomically(options.out, text);

  // On a terminal they have just been read in the report.
  if (options.out !== undefined || io.stdout.columns === undefined) io.stderr.write(notesText(report));
  return gate(report, options.failUnder, io);
}

function asOfOf({ asOfMs }: SlaReportCommandOptions, { latestMs }: TicketsRead, sources: readonly TicketSource[]): number {
  const asOf = asOfMs ?? latestMs;
  if (asOf === undefined) {
    const names = sources.map(({ name }) => name).join(', ');
    throw new UnusableInput(
      `${names}: no rows after the column names; expected one at least, or --as-of with the instant that the report holds for`,
    );
  }
  return asOf;
}

function notesText({ input: { notes } }: SlaReport): string {
  const { count = 0, first = [] } = notes ?? {};
  const more = count > first.length ? [`${count - first.length} more`] : [];
  return [...first.map(slaReportNoteToText), ...more].map((note) => `plumbline: note: ${note}\n`).join('');
}

function gate(report: SlaReport, failUnder: number | undefined, { stderr }: CliIo): number {
  const below = failUnder === undefined ? [] : metricsBelow(report, failUnder);
  if (below.length === 0) return 0;
  stderr.write(`plumbline: adherence is below ${failUnder}:\n${below.map((metric) => `  ${metric}\n`).join('')}`);
  return EXIT_BELOW;
}
