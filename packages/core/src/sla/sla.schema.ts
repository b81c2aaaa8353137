import { calendarDocumentSchema } from '../calendar/calendar.schema.ts';
import type { CalendarDayTarget, WorkingDayTarget } from '../calendar/types.ts';
import { finds, revisionsOutOfOrder } from '../document/checks.schema.ts';
import {
  choice,
  IN_CHOICE,
  isRatio,
  lazily,
  listOf,
  maybe,
  number,
  numberBy,
  oneOf,
  recordOf,
  strictObject,
  text,
  words,
} from '../document/document.schema.ts';
import { checked, type Schema } from '../document/node.schema.ts';
import { isoDurationSchema, isoInstantSchema } from '../time/time.schema.ts';
import { toEpochMs } from '../time/toEpochMs.ts';
import { policyFindings } from './policyFindings.ts';
import type {
  Actor,
  Conditions,
  FieldCondition,
  FieldValue,
  SlaPolicy,
  SlaPolicyRevision,
  SlaTarget,
  SlaWarning,
  SlaWithin,
  Ticket,
  TicketEvent,
  TicketFields,
  Trigger,
} from './types.ts';

const VALUE = 'text, a number, true or false (leave out a field without a value)';

export const fieldValueSchema = /* @__PURE__ */ lazily(
  () => choice(VALUE, [text(), number(), oneOf([true, false], IN_CHOICE)]) satisfies Schema<FieldValue>,
);

export const ticketFieldsSchema = /* @__PURE__ */ lazily(
  () => recordOf('fields by name, such as { "priority": "P2" }', fieldValueSchema()) satisfies Schema<TicketFields>,
);

export const fieldConditionSchema = /* @__PURE__ */ lazily(() => {
  const value = fieldValueSchema();
  const values = listOf(IN_CHOICE, value);
  const not = choice('a value, or a list of values', [value, values]);
  return choice('a value, a list of values, or { "not": … }', [
    value,
    values,
    strictObject(IN_CHOICE, { not }),
  ]) satisfies Schema<FieldCondition>;
});

export const conditionsSchema = /* @__PURE__ */ lazily(
  () => recordOf('conditions on fields, such as { "priority": ["P1", "P2"] }', fieldConditionSchema()) satisfies Schema<Conditions>,
);

const actorSchema = /* @__PURE__ */ lazily(
  () => oneOf(['human', 'bot', 'customer'], '"human", "bot" or "customer"') satisfies Schema<Actor>,
);

export const triggerSchema = /* @__PURE__ */ lazily(() => {
  const name = words('the name of an event');
  const actor = actorSchema();
  return choice('{ "event": "closed" }, or { "fields": { "status": "Closed" } }', [
    strictObject(IN_CHOICE, {
      event: choice('the name of an event, or a list of names', [name, listOf(IN_CHOICE, name)]),
      actor: maybe(choice('"human", "bot" or "customer", or a list of them', [actor, listOf(IN_CHOICE, actor)])),
      after: maybe(name),
    }),
    strictObject(IN_CHOICE, { fields: conditionsSchema() }),
  ]) satisfies Schema<Trigger>;
});

const DAYS = 'a whole number of days, 1 or more';

export const workingDayTargetSchema = /* @__PURE__ */ lazily(
  () =>
    strictObject(IN_CHOICE, {
      workingDays: numberBy(isDayCount, DAYS),
      at: oneOf(['sameTime', 'endOfDay'], '"sameTime" or "endOfDay"'),
      from: maybe(oneOf(['start', 'nextOpening'], '"start" or "nextOpening"')),
    }) satisfies Schema<WorkingDayTarget>,
);

export const calendarDayTargetSchema = /* @__PURE__ */ lazily(
  () => strictObject(IN_CHOICE, { calendarDays: numberBy(isDayCount, DAYS) }) satisfies Schema<CalendarDayTarget>,
);

/** Whether a number of days may be promised. */
export function isDayCount(days: number): boolean {
  return Number.isSafeInteger(days) && days > 0;
}

export const slaWithinSchema = /* @__PURE__ */ lazily(
  () =>
    choice('a duration such as "PT4H", or { "workingDays": 5, "at": "endOfDay" }', [
      isoDurationSchema(),
      workingDayTargetSchema(),
      calendarDayTargetSchema(),
      strictObject(IN_CHOICE, { deadline: words('the name of a deadline of the ticket') }),
    ]) satisfies Schema<SlaWithin>,
);

export const slaWarningSchema = /* @__PURE__ */ lazily(
  () =>
    choice('{ "consumedRatio": 0.8 }, or { "remaining": "PT1H" }', [
      strictObject(IN_CHOICE, { consumedRatio: numberBy(isConsumedRatio, 'a share above 0 and up to 1') }),
      strictObject(IN_CHOICE, { remaining: isoDurationSchema() }),
    ]) satisfies Schema<SlaWarning>,
);

/** Whether a share of a target is one to warn at: some of it, and no more than all. */
export function isConsumedRatio(ratio: number): boolean {
  return ratio > 0 && ratio <= 1;
}

export const slaTargetSchema = /* @__PURE__ */ lazily(
  () =>
    strictObject('a target, such as { "metric": "resolution", "within": "PT8H", "stopOn": { "event": "closed" } }', {
      metric: words('a metric, such as "first-response"'),
      within: maybe(slaWithinSchema()),
      calendar: maybe(words('the id of a calendar')),
      when: maybe(conditionsSchema()),
      startOn: maybe(triggerSchema()),
      stopOn: triggerSchema(),
      pauseWhile: maybe(conditionsSchema()),
      reopenOn: maybe(triggerSchema()),
      reopen: maybe(oneOf(['resume', 'newCycle', 'ignore'], '"resume", "newCycle" or "ignore"')),
      retarget: maybe(oneOf(['keepElapsed', 'restart', 'prorate'], '"keepElapsed", "restart" or "prorate"')),
      warnAt: maybe(listOf('a list of warnings', slaWarningSchema())),
    }) satisfies Schema<SlaTarget>,
);

const targetsSchema = /* @__PURE__ */ lazily(() => listOf('a list of targets', slaTargetSchema()));

export const slaPolicyRevisionSchema = /* @__PURE__ */ lazily(
  () =>
    strictObject('a revision with "effectiveFrom" and "targets"', {
      effectiveFrom: isoInstantSchema(),
      targets: targetsSchema(),
      note: maybe(text('a note')),
    }) satisfies Schema<SlaPolicyRevision>,
);

export const slaPolicySchema = /* @__PURE__ */ lazily(() => {
  const policy = strictObject('a policy document, read from JSON into an object', {
    plumbline: oneOf([1], '1, the version of the format'),
    kind: oneOf(['sla-policy'], '"sla-policy"'),
    id: words('an id such as "gold-support"'),
    name: maybe(text('a name')),
    targets: targetsSchema(),
    revisions: maybe(
      checked(
        listOf('a list of revisions', slaPolicyRevisionSchema()),
        finds((revisions) => revisionsOutOfOrder(revisions, toEpochMs)),
      ),
    ),
    objectives: maybe(
      recordOf('objectives by metric, such as { "resolution": 0.95 }', numberBy(isRatio, 'a share from 0 to 1, such as 0.95')),
    ),
    calendars: maybe(listOf('a list of calendars', calendarDocumentSchema())),
  });
  // Also while other parts are wrong, so that everything is told at once.
  return checked(policy, finds(policyFindings), 'always') satisfies Schema<SlaPolicy>;
});

export const ticketEventSchema = /* @__PURE__ */ lazily(
  () =>
    strictObject('an event, such as { "at": "2026-03-27T16:30:00Z", "name": "closed" }', {
      at: isoInstantSchema(),
      name: maybe(words('the name of the event')),
      actor: maybe(actorSchema()),
      set: maybe(ticketFieldsSchema()),
    }) satisfies Schema<TicketEvent>,
);

export const ticketSchema = /* @__PURE__ */ lazily(
  () =>
    strictObject('a ticket, read from JSON into an object', {
      id: words('an id such as "INC-1042"'),
      createdAt: isoInstantSchema(),
      fields: ticketFieldsSchema(),
      events: maybe(listOf('a list of events', ticketEventSchema())),
      deadlines: maybe(recordOf('instants by name, such as { "promised": "2026-03-30T17:00:00Z" }', isoInstantSchema())),
    }) satisfies Schema<Ticket>,
);
