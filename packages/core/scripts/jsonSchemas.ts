import {
  calendarDocumentSchema,
  calendarRevisionSchema,
  holidaySchema,
  hourRangeSchema,
  weeklyHoursSchema,
  yearlyRuleSchema,
} from '../src/calendar/calendar.schema.ts';
import { localizedTextSchema } from '../src/document/localizedText.schema.ts';
import {
  healthDecisionSchema,
  healthReportSchema,
  healthSubjectSchema,
  measureHealthSchema,
  pathStepSchema,
  reportedStatusSchema,
  scoreKnotsSchema,
} from '../src/health/health.schema.ts';
import {
  roleAspectSchema,
  roleCatalogueSchema,
  roleCompanionSchema,
  roleProfileSchema,
  roleResponsibilitySchema,
  roleSourceSchema,
} from '../src/role/role.schema.ts';
import {
  calendarDayTargetSchema,
  conditionsSchema,
  fieldConditionSchema,
  fieldValueSchema,
  slaPolicyRevisionSchema,
  slaPolicySchema,
  slaTargetSchema,
  slaWarningSchema,
  slaWithinSchema,
  ticketEventSchema,
  ticketFieldsSchema,
  ticketSchema,
  triggerSchema,
  workingDayTargetSchema,
} from '../src/sla/sla.schema.ts';
import {
  adherenceFiguresSchema,
  adherenceGroupSchema,
  breachReasonSchema,
  slaAdherenceSchema,
  slaAtRiskSchema,
  slaBreachSchema,
  slaMetricReportSchema,
  slaReportInputSchema,
  slaReportNoteSchema,
  slaReportSchema,
} from '../src/sla/slaReport.schema.ts';
import { calendarDateSchema, isoDurationSchema, isoInstantSchema, zoneNameSchema } from '../src/time/time.schema.ts';
import { jsonSchemaFile, type JsonSchemaFiles, writeJsonSchemas } from './jsonSchemaFile.ts';
import { typeDocs } from './typeDocs.ts';

/** The types that are definitions in JSON Schema, under the names of their interfaces. */
const definitions = {
  IsoInstant: isoInstantSchema(),
  CalendarDate: calendarDateSchema(),
  IsoDuration: isoDurationSchema(),
  ZoneName: zoneNameSchema(),
  HourRange: hourRangeSchema(),
  WeeklyHours: weeklyHoursSchema(),
  YearlyRule: yearlyRuleSchema(),
  Holiday: holidaySchema(),
  CalendarRevision: calendarRevisionSchema(),
  CalendarDocument: calendarDocumentSchema(),
  FieldValue: fieldValueSchema(),
  TicketFields: ticketFieldsSchema(),
  FieldCondition: fieldConditionSchema(),
  Conditions: conditionsSchema(),
  Trigger: triggerSchema(),
  WorkingDayTarget: workingDayTargetSchema(),
  CalendarDayTarget: calendarDayTargetSchema(),
  SlaWithin: slaWithinSchema(),
  SlaWarning: slaWarningSchema(),
  SlaTarget: slaTargetSchema(),
  SlaPolicyRevision: slaPolicyRevisionSchema(),
  SlaPolicy: slaPolicySchema(),
  TicketEvent: ticketEventSchema(),
  Ticket: ticketSchema(),
  AdherenceFigures: adherenceFiguresSchema(),
  AdherenceGroup: adherenceGroupSchema(),
  SlaAdherence: slaAdherenceSchema(),
  BreachReason: breachReasonSchema(),
  SlaBreach: slaBreachSchema(),
  SlaAtRisk: slaAtRiskSchema(),
  SlaMetricReport: slaMetricReportSchema(),
  SlaReportNote: slaReportNoteSchema(),
  SlaReportInput: slaReportInputSchema(),
  SlaReport: slaReportSchema(),
  LocalizedText: localizedTextSchema(),
  RoleAspect: roleAspectSchema(),
  RoleResponsibility: roleResponsibilitySchema(),
  RoleCompanion: roleCompanionSchema(),
  RoleSource: roleSourceSchema(),
  RoleProfile: roleProfileSchema(),
  RoleCatalogue: roleCatalogueSchema(),
  ScoreKnots: scoreKnotsSchema(),
  HealthSubject: healthSubjectSchema(),
  HealthDecision: healthDecisionSchema(),
  MeasureHealth: measureHealthSchema(),
  PathStep: pathStepSchema(),
  ReportedStatus: reportedStatusSchema(),
  HealthReport: healthReportSchema(),
} as const;

const documents = {
  calendar: 'CalendarDocument',
  'sla-policy': 'SlaPolicy',
  ticket: 'Ticket',
  'sla-report': 'SlaReport',
  'role-catalogue': 'RoleCatalogue',
  'health-report': 'HealthReport',
} as const;

/** JSON Schema of every document by the name of its file. */
export function jsonSchemas(): JsonSchemaFiles {
  const docs = typeDocs(
    ['document', 'time', 'calendar', 'sla', 'role', 'health'].map((folder) => new URL(`../src/${folder}/types.ts`, import.meta.url)),
  );
  return new Map(Object.entries(documents).map(([kind, type]) => jsonSchemaFile(kind, type, definitions, docs)));
}

if (import.meta.main) writeJsonSchemas(new URL('../dist/schemas/', import.meta.url), jsonSchemas());
