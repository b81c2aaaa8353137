import { calendarDocumentSchema } from './calendar/calendar.schema.ts';
import type { CalendarDocument } from './calendar/types.ts';
import { parsed } from './document/parsed.ts';
import { safeParse, safeParseDocument } from './document/safeParseDocument.schema.ts';
import type { ParseResult } from './document/types.ts';
import { healthReportSchema } from './health/health.schema.ts';
import type { HealthReport } from './health/types.ts';
import { roleCatalogueSchema } from './role/role.schema.ts';
import type { RoleCatalogue } from './role/types.ts';
import { slaPolicySchema, ticketSchema } from './sla/sla.schema.ts';
import { slaReportSchema } from './sla/slaReport.schema.ts';
import type { SlaPolicy, SlaReport, Ticket } from './sla/types.ts';

export type { CalendarDocument } from './calendar/types.ts';
export type { ParseResult } from './document/types.ts';
export type { DocumentIssue } from './errors.ts';
export type { HealthReport } from './health/types.ts';
export type { RoleCatalogue } from './role/types.ts';
export type { SlaPolicy, SlaReport, Ticket } from './sla/types.ts';

/**
 * Reads a calendar document, telling everything that is wrong with it.
 *
 * Beyond its shape: hours are real times in order and do not overlap, dates and the zone exist, revisions are in order, and it opens at all.
 *
 * @param json the document as it comes from `JSON.parse`
 * @returns the calendar, or every issue with its path; never throws
 * @since 0.1.0
 * @example
 * safeParseCalendar({ plumbline: 1, kind: 'calendar', id: 'always', zone: 'UTC', weekly: 'always' }).status; // 'ok'
 */
export function safeParseCalendar(json: unknown): ParseResult<CalendarDocument> {
  return safeParseDocument('calendar', calendarDocumentSchema, json);
}

/**
 * Reads a calendar document; see `safeParseCalendar`.
 *
 * @param json the document as it comes from `JSON.parse`
 * @returns the calendar
 * @throws {PlumblineError} `schema/invalid-document` with every issue in `details.issues` and in its message
 * @since 0.1.0
 * @example
 * parseCalendar({ plumbline: 1, kind: 'calendar', id: 'always', zone: 'UTC', weekly: 'always' }).id; // 'always'
 */
export function parseCalendar(json: unknown): CalendarDocument {
  return parsed(safeParseCalendar(json));
}

/**
 * Reads a policy document with the calendars in it, telling everything that is wrong.
 *
 * Beyond its shape: durations are above zero, revisions are in order, days have a calendar to be counted on, objectives are for metrics that are
 * timed, and, where the policy carries calendars, those that targets name are among them.
 *
 * @param json the document as it comes from `JSON.parse`
 * @returns the policy, or every issue with its path; never throws
 * @since 0.1.0
 * @example
 * safeParseSlaPolicy({ plumbline: 1, kind: 'sla-policy', id: 'gold', targets: [] }).status; // 'invalid'
 */
export function safeParseSlaPolicy(json: unknown): ParseResult<SlaPolicy> {
  return safeParseDocument('sla-policy', slaPolicySchema, json);
}

/**
 * Reads a policy document with the calendars in it; see `safeParseSlaPolicy`.
 *
 * @param json the document as it comes from `JSON.parse`
 * @returns the policy
 * @throws {PlumblineError} `schema/invalid-document` with every issue in `details.issues` and in its message
 * @since 0.1.0
 * @example
 * parseSlaPolicy({ plumbline: 1, kind: 'sla-policy', id: 'gold', targets: [{ metric: 'resolution', within: 'PT8H', stopOn: { event: 'closed' } }] }).id; // 'gold'
 */
export function parseSlaPolicy(json: unknown): SlaPolicy {
  return parsed(safeParseSlaPolicy(json));
}

/**
 * Reads a ticket, telling everything that is wrong with it. Its instants are text with an offset, as everywhere in JSON.
 *
 * @param json the ticket as it comes from `JSON.parse`
 * @returns the ticket, or every issue with its path; never throws
 * @since 0.1.0
 * @example
 * safeParseTicket({ id: 'INC-7', createdAt: '2026-03-27T16:30', fields: {} }).status; // 'invalid'
 */
export function safeParseTicket(json: unknown): ParseResult<Ticket> {
  return safeParse(ticketSchema, json);
}

/**
 * Reads a ticket; see `safeParseTicket`.
 *
 * @param json the ticket as it comes from `JSON.parse`
 * @returns the ticket
 * @throws {PlumblineError} `schema/invalid-document` with every issue in `details.issues` and in its message
 * @since 0.1.0
 * @example
 * parseTicket({ id: 'INC-7', createdAt: '2026-03-27T16:30:00Z', fields: { priority: 'P2' } }).id; // 'INC-7'
 */
export function parseTicket(json: unknown): Ticket {
  return parsed(safeParseTicket(json));
}

/**
 * Reads an SLA report, telling everything that is wrong with it. Fields that a newer release has added are left out of the value.
 *
 * @param json the report as it comes from `JSON.parse`
 * @returns the report, or every issue with its path; never throws
 * @since 0.1.0
 * @example
 * safeParseSlaReport({ plumbline: 2, kind: 'sla-report' }).status; // 'invalid'
 */
export function safeParseSlaReport(json: unknown): ParseResult<SlaReport> {
  return safeParseDocument('sla-report', slaReportSchema, json);
}

/**
 * Reads an SLA report; see `safeParseSlaReport`.
 *
 * @param json the report as it comes from `JSON.parse`
 * @returns the report
 * @throws {PlumblineError} `schema/invalid-document` with every issue in `details.issues` and in its message
 * @since 0.1.0
 * @example
 * parseSlaReport({ plumbline: 1, kind: 'sla-report', policy: { id: 'gold', revisions: [] }, asOf: '2026-11-23T09:00:00Z', madeWith: {}, input: { tickets: 0, findings: {} }, metrics: [] }).metrics; // []
 */
export function parseSlaReport(json: unknown): SlaReport {
  return parsed(safeParseSlaReport(json));
}

/**
 * Reads a catalogue of roles, telling everything that is wrong with it.
 *
 * Beyond its shape: ids are there once, places are steps of the scale of their aspect.
 *
 * @param json the document as it comes from `JSON.parse`
 * @returns the catalogue, or every issue with its path; never throws
 * @since 0.1.0
 * @example
 * safeParseRoleCatalogue({ plumbline: 1, kind: 'role-catalogue', roles: [deliveryManager, projectManager] }).status; // 'ok'
 */
export function safeParseRoleCatalogue(json: unknown): ParseResult<RoleCatalogue> {
  return safeParseDocument('role-catalogue', roleCatalogueSchema, json);
}

/**
 * Reads a catalogue of roles; see `safeParseRoleCatalogue`.
 *
 * @param json the document as it comes from `JSON.parse`
 * @returns the catalogue
 * @throws {PlumblineError} `schema/invalid-document` with every issue in `details.issues` and in its message
 * @since 0.1.0
 * @example
 * parseRoleCatalogue({ plumbline: 1, kind: 'role-catalogue', roles: [projectManager] }).roles[0].id; // 'project-manager'
 */
export function parseRoleCatalogue(json: unknown): RoleCatalogue {
  return parsed(safeParseRoleCatalogue(json));
}

/**
 * Reads a health report, telling everything that is wrong with it. Fields that a newer release has added are left out of the value.
 *
 * @param json the report as it comes from `JSON.parse`
 * @returns the report, or every issue with its path; never throws
 * @since 0.1.0
 * @example
 * safeParseHealthReport({ plumbline: 2, kind: 'health-report' }).status; // 'invalid'
 */
export function safeParseHealthReport(json: unknown): ParseResult<HealthReport> {
  return safeParseDocument('health-report', healthReportSchema, json);
}

/**
 * Reads a health report; see `safeParseHealthReport`.
 *
 * @param json the report as it comes from `JSON.parse`
 * @returns the report
 * @throws {PlumblineError} `schema/invalid-document` with every issue in `details.issues` and in its message
 * @since 0.1.0
 * @example
 * parseHealthReport(health).status; // 'red'
 */
export function parseHealthReport(json: unknown): HealthReport {
  return parsed(safeParseHealthReport(json));
}
