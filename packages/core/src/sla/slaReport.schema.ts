import {
  choice,
  IN_CHOICE,
  isCount,
  isRatio,
  lazily,
  listOf,
  maybe,
  number,
  numberBy,
  oneOf,
  openObject,
  recordOf,
  type Shape,
  text,
  words,
} from '../document/document.schema.ts';
import type { Schema } from '../document/node.schema.ts';
import { isoInstantSchema, zoneNameSchema } from '../time/time.schema.ts';
import { fieldValueSchema, ticketFieldsSchema } from './sla.schema.ts';
import type {
  AdherenceFigures,
  AdherenceGroup,
  BreachReason,
  SlaAdherence,
  SlaAtRisk,
  SlaBreach,
  SlaMetricReport,
  SlaReport,
  SlaReportInput,
  SlaReportNote,
} from './types.ts';

// A report is made by a program, perhaps of a newer release that adds fields: keys that are not known here are left out of the value, and are no issue.

const count = /* @__PURE__ */ lazily(() => numberBy(isCount, 'a count: a whole number, 0 or more'));
const ms = /* @__PURE__ */ lazily(() => numberBy(Number.isSafeInteger, 'whole milliseconds'));
const ratio = /* @__PURE__ */ lazily(() => numberBy(isRatio, 'a share from 0 to 1'));
const label = /* @__PURE__ */ lazily(() => text('text'));

const counts = /* @__PURE__ */ lazily(() => ({
  met: count(),
  breached: count(),
  breachedOpen: count(),
  open: count(),
  atRisk: count(),
  elapsed: maybe(
    openObject('{ "count", "medianMs", "p90Ms" }', { count: count(), medianMs: number('milliseconds'), p90Ms: number('milliseconds') }),
  ),
}));

const FIGURES = 'figures of adherence, with "status": "ok" or "no-data"';

/** Figures of adherence with more keys beside them: a union, since a share is there or a reason why not. */
function figuresWith<Keys extends Shape>(more: Keys) {
  const STATUS = '"ok" or "no-data"';
  const interval = openObject('an interval { "low", "high" }', { low: ratio(), high: ratio() });
  return choice(FIGURES, [
    openObject(FIGURES, { ...counts(), status: oneOf(['ok'], STATUS), ratio: ratio(), interval, ...more }),
    openObject(FIGURES, { ...counts(), status: oneOf(['no-data'], STATUS), reason: oneOf(['none-decided'], '"none-decided"'), ...more }),
  ]);
}

export const adherenceFiguresSchema = /* @__PURE__ */ lazily(() => figuresWith({}) satisfies Schema<AdherenceFigures>);

export const adherenceGroupSchema = /* @__PURE__ */ lazily(
  () =>
    figuresWith({
      key: recordOf('the key of the group', choice('a value, or null', [fieldValueSchema(), oneOf([null], IN_CHOICE)])),
    }) satisfies Schema<AdherenceGroup>,
);

export const slaAdherenceSchema = /* @__PURE__ */ lazily(
  () =>
    openObject('adherence', {
      cohort: oneOf(['byStart', 'byDue', 'byEnd'], '"byStart", "byDue" or "byEnd"'),
      zone: zoneNameSchema(),
      by: listOf('a list of names', label()),
      confidence: ratio(),
      total: adherenceFiguresSchema(),
      groups: listOf('a list of groups', adherenceGroupSchema()),
      excluded: openObject('counts of clocks without a verdict', { noTarget: count(), notStarted: count(), cancelled: count() }),
    }) satisfies Schema<SlaAdherence>,
);

export const breachReasonSchema = /* @__PURE__ */ lazily(() => {
  const REASON = 'a reason with a "code" that is known';
  const reason = <const Code extends string, Keys extends Shape>(code: Code, shape: Keys) =>
    openObject(REASON, { code: oneOf([code], REASON), ...shape });
  return choice(REASON, [
    reason('counted-while', { field: label(), value: fieldValueSchema(), countedMs: ms(), shareRatio: ratio() }),
    reason('paused', { pauseCount: count(), pausedMs: ms() }),
    reason('reopened', { reopenCount: count(), countedSinceMs: maybe(ms()) }),
    reason('still-running', {}),
    reason('never-paused', {}),
    reason('target-changed', {}),
  ]) satisfies Schema<BreachReason>;
});

export const slaBreachSchema = /* @__PURE__ */ lazily(() => {
  const instant = isoInstantSchema();
  return openObject('a breach', {
    ticketId: label(),
    cycle: count(),
    fields: ticketFieldsSchema(),
    startedAt: instant,
    dueAt: maybe(instant),
    stoppedAt: maybe(instant),
    targetMs: ms(),
    elapsedMs: ms(),
    overrunMs: ms(),
    reasons: listOf('a list of reasons', breachReasonSchema()),
  }) satisfies Schema<SlaBreach>;
});

export const slaAtRiskSchema = /* @__PURE__ */ lazily(
  () =>
    openObject('a clock at risk', {
      ticketId: label(),
      cycle: count(),
      fields: ticketFieldsSchema(),
      dueAt: maybe(isoInstantSchema()),
      remainingMs: ms(),
      consumedRatio: number('a share of the target'),
    }) satisfies Schema<SlaAtRisk>,
);

export const slaMetricReportSchema = /* @__PURE__ */ lazily(() => {
  const yes = oneOf([true, false], 'true or false');
  return openObject('the report on a metric', {
    metric: label(),
    adherence: slaAdherenceSchema(),
    objective: maybe(openObject('an objective { "ratio", "kept", "certain" }', { ratio: ratio(), kept: yes, certain: yes })),
    worstBreaches: listOf('a list of breaches', slaBreachSchema()),
    atRisk: listOf('a list of clocks at risk', slaAtRiskSchema()),
    ticketsWithoutTarget: count(),
  }) satisfies Schema<SlaMetricReport>;
});

export const slaReportNoteSchema = /* @__PURE__ */ lazily(() => {
  const NOTE = 'a note with a "code" that is known';
  const note = <const Code extends string, Keys extends Shape>(code: Code, shape: Keys) =>
    openObject(NOTE, { code: oneOf([code], NOTE), ...shape });
  const value = fieldValueSchema();
  const gap = {
    metrics: listOf('a list of metrics', label()),
    closest: maybe(value),
    seen: maybe(listOf('a list of values', value)),
  };
  return choice(NOTE, [
    note('unseen-event', { event: label(), ...gap }),
    note('unseen-field', { field: label(), ...gap }),
    note('unseen-value', { field: label(), value, ...gap }),
    note('unseen-deadline', { deadline: label(), ...gap }),
    note('unseen-actor', { actor: oneOf(['human', 'bot', 'customer'], '"human", "bot" or "customer"'), ...gap }),
    note('tickets-in-several-files', { ticketCount: count(), ticketId: label(), repeatedRowCount: count() }),
    note('events-before-creation', { ticketCount: count(), firstTicketIds: listOf('a list of ids', label()) }),
  ]) satisfies Schema<SlaReportNote>;
});

export const slaReportInputSchema = /* @__PURE__ */ lazily(() => {
  const byCode = recordOf('counts by code', count());
  const rejectedRow = openObject('a rejected row { "file", "line", "reason", "expected", "received" }', {
    file: label(),
    line: count(),
    lastLine: maybe(count()),
    reason: label(),
    column: maybe(label()),
    expected: label(),
    received: label(),
  });
  const rows = openObject('counts of rows', {
    read: count(),
    accepted: count(),
    rejected: count(),
    reasons: maybe(byCode),
    firstRejected: maybe(listOf('a list of rejected rows', rejectedRow)),
  });
  const localTimes = openObject('{ "zone", "skipped", "repeated" }', { zone: zoneNameSchema(), skipped: count(), repeated: count() });
  return openObject('what the report rests on', {
    tickets: count(),
    rows: maybe(rows),
    localTimes: maybe(localTimes),
    notes: maybe(openObject('notes { "count", "first" }', { count: count(), first: listOf('a list of notes', slaReportNoteSchema()) })),
    findings: byCode,
  }) satisfies Schema<SlaReportInput>;
});

export const slaReportSchema = /* @__PURE__ */ lazily(
  () =>
    openObject('a report, read from JSON into an object', {
      plumbline: oneOf([1], '1, the version of the format'),
      kind: oneOf(['sla-report'], '"sla-report"'),
      policy: openObject('the policy { "id", "revisions" }', {
        id: words('the id of the policy'),
        name: maybe(label()),
        revisions: listOf('a list of instants', isoInstantSchema()),
      }),
      asOf: isoInstantSchema(),
      madeWith: recordOf('versions by name', label()),
      input: slaReportInputSchema(),
      metrics: listOf('a list of reports on metrics', slaMetricReportSchema()),
    }) satisfies Schema<SlaReport>,
);
