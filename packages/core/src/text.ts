export type { CardMessages } from './text/cardMessages.ts';
export type { BreachReasonMessages } from './text/breachReasons.ts';
export { breachReasonToText } from './text/breachReasonToText.ts';
export type { FormatDurationOptions } from './text/formatDuration.ts';
export { formatDuration } from './text/formatDuration.ts';
export type { FormatRatioOptions } from './text/formatRatio.ts';
export { formatRatio } from './text/formatRatio.ts';
export { slaReportNoteToText } from './text/slaReportNoteToText.ts';
export { slaReportToHtml } from './text/slaReportToHtml.ts';
export { slaReportToMarkdown } from './text/slaReportToMarkdown.ts';
export type { SlaReportTextOptions } from './text/slaReportToText.ts';
export { slaReportToText } from './text/slaReportToText.ts';
export type { HealthCardMessages } from './text/healthCard/messages.ts';
export type { HealthCardOptions } from './text/healthCard/healthCardView.ts';
export { healthCardView } from './text/healthCard/healthCardView.ts';
export type { OrderWords, RoleComparisonMessages } from './text/roleComparison/messages.ts';
export type { RoleComparisonOptions } from './text/roleComparison/roleComparisonView.ts';
export { roleComparisonView } from './text/roleComparison/roleComparisonView.ts';
export type { SlaCardMessages, PeriodReading } from './text/slaCard/messages.ts';
export type { SlaCardOptions } from './text/slaCard/slaCardView.ts';
export { slaCardView } from './text/slaCard/slaCardView.ts';
export type { Table, TableColumn } from './text/page.ts';
export type { ToHtmlOptions } from './text/toHtml.ts';
export { toHtml } from './text/toHtml.ts';
export type {
  CardItem,
  CardView,
  CardViewBase,
  HealthCardView,
  HealthReasonView,
  RoleComparisonRow,
  RoleComparisonView,
  SlaCardView,
  StatusView,
  Tone,
  TrendPoint,
  TrendView,
} from './text/types.ts';
