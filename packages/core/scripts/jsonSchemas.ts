import { mkdirSync, writeFileSync } from 'node:fs';
import {
  calendarDocumentSchema,
  calendarRevisionSchema,
  holidaySchema,
  hourRangeSchema,
  weeklyHoursSchema,
  yearlyRuleSchema,
} from '../src/calendar/calendar.schema.ts';
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
  slaReportSchema,
} from '../src/sla/slaReport.schema.ts';
import { calendarDateSchema, isoDurationSchema, isoInstantSchema, zoneNameSchema } from '../src/time/time.schema.ts';
import { type JsonSchema, toJsonSchema } from './toJsonSchema.ts';
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
  SlaReportInput: slaReportInputSchema(),
  SlaReport: slaReportSchema(),
} as const;

const documents = { calendar: 'CalendarDocument', 'sla-policy': 'SlaPolicy', ticket: 'Ticket', 'sla-report': 'SlaReport' } as const;

/** JSON Schema of every document by the name of its file. */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
  const docs = typeDocs(['time', 'calendar', 'sla'].map((folder) => new URL(`../src/${folder}/types.ts`, import.meta.url)));
  return new Map(
    Object.entries(documents).map(([kind, name]) => {
      const { $schema, ...json } = toJsonSchema(name, definitions[name], definitions, docs);
      // A name and no address: there is nothing to fetch, and no host that must be kept for it.
      return [`${kind}.v1.schema.json`, { $schema, $id: `urn:plumbline:schema:${kind}:1`, title: name, ...json } as JsonSchema];
    }),
  );
}

if (import.meta.main) {
  const folder = new URL('../dist/schemas/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [file, json] of jsonSchemas()) writeFileSync(new URL(file, folder), `${JSON.stringify(json, undefined, 2)}\n`);
}
