export { breachReasonToText } from './text/breachReasonToText.ts';
export { formatDuration } from './text/formatDuration.ts';
export type { FormatRatioOptions } from './text/formatRatio.ts';
export { formatRatio } from './text/formatRatio.ts';
export { slaReportNoteToText } from './text/slaReportNoteToText.ts';
export { slaReportToHtml } from './text/slaReportToHtml.ts';
export { slaReportToMarkdown } from './text/slaReportToMarkdown.ts';
export type { SlaReportTextOptions } from './text/slaReportToText.ts';
export { slaReportToText } from './text/slaReportToText.ts';
