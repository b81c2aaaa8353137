import type { SlaReport } from '../sla/types.ts';
import { english } from './messages.en.ts';
import { pageToMarkdown } from './pageToMarkdown.ts';
import { slaReportPage } from './slaReportPage.ts';

/**
 * An SLA report as Markdown, in English, with the content of `slaReportToText` and its tables as GitHub reads them. Names are escaped.
 *
 * @param report as `slaReport` gives it
 * @returns Markdown
 * @throws {PlumblineError} `time/unknown-zone` when the runtime does not know the report's zone, `time/out-of-range`
 * @since 0.1.0
 * @example
 * slaReportToMarkdown(report).split('\n')[0]; // '# SLA report: gold-support'
 */
export function slaReportToMarkdown(report: SlaReport): string {
  return pageToMarkdown(slaReportPage(report, english));
}
