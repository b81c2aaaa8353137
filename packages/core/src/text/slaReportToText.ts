import type { SlaReport } from '../sla/types.ts';
import { english } from './messages.en.ts';
import { pageToText } from './pageToText.ts';
import { slaReportPage } from './slaReportPage.ts';

/**
 * How a report is set for a terminal.
 *
 * @since 0.1.0
 */
export interface SlaReportTextOptions {
  /** How wide the terminal is; default 100. */
  readonly columns?: number;
}

/**
 * An SLA report as plain text for terminals, in English: for each metric adherence with its range and counts against the objective, a table of the groups,
 * the worst breaches each with why, what is at risk; last, what all of it rests on.
 *
 * @param report as `slaReport` gives it
 * @param options.columns how wide the terminal is; figures are never cut, names in tables give way
 * @returns lines of text, the last one ended
 * @throws {PlumblineError} `time/unknown-zone` when the runtime does not know the report's zone, `time/out-of-range`
 * @since 0.1.0
 * @example
 * slaReportToText(report).split('\n')[0]; // 'SLA report: gold-support'
 */
export function slaReportToText(report: SlaReport, { columns = 100 }: SlaReportTextOptions = {}): string {
  return pageToText(slaReportPage(report, english), columns);
}
