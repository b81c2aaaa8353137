import type { SlaReport } from '../sla/types.ts';
import { english } from './messages.en.ts';
import { pageToHtml } from './pageToHtml.ts';
import { slaReportPage } from './slaReportPage.ts';

/**
 * An SLA report as a whole HTML document, in English, with the content of `slaReportToText`: headings, tables with captions and headers, light and dark,
 * for screen and print. It has no script and loads nothing; names are escaped and keep their direction to themselves.
 *
 * @param report as `slaReport` gives it
 * @returns the document
 * @throws {PlumblineError} `time/unknown-zone` when the runtime does not know the report's zone, `time/out-of-range`
 * @since 0.1.0
 * @example
 * slaReportToHtml(report).startsWith('<!doctype html>\n<html lang="en">'); // true
 */
export function slaReportToHtml(report: SlaReport): string {
  return pageToHtml(slaReportPage(report, english));
}
