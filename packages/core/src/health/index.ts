export type { LocalizedText } from '../document/types.ts';
export type {
  AbsentObservation,
  HealthBands,
  HealthDecision,
  HealthGate,
  HealthMeasure,
  HealthModel,
  HealthObservation,
  HealthReport,
  HealthReportOptions,
  HealthStatus,
  HealthSubject,
  MeasuredHealth,
  MeasuredObservation,
  MeasureDescription,
  MeasureHealth,
  MeasureUnit,
  MissingHealth,
  NotApplicableHealth,
  PathStep,
  ReportedStatus,
  ScoreKnots,
  ShelfLife,
} from './types.ts';
export { engagementHealthModel } from './engagementHealthModel.ts';
export { freshness } from './freshness.ts';
export { healthReport } from './healthReport.ts';
export { normaliseMeasure } from './normaliseMeasure.ts';
export { projectHealthModel } from './projectHealthModel.ts';
