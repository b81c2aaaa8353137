import type { Calendar, CalendarDayTarget, CalendarDocument, WorkingDayTarget } from '../calendar/types.ts';
import type { NoData, ProportionInterval } from '../statistics/types.ts';
import type { CalendarDate, InstantLike, IsoDuration, IsoInstant, ZoneName } from '../time/types.ts';

/**
 * A value of a ticket's field.
 *
 * @since 0.1.0
 */
export type FieldValue = string | number | boolean;

/**
 * The fields of a ticket by name, such as `{ "priority": "P2", "status": "Open" }`.
 *
 * @since 0.1.0
 */
export type TicketFields = Readonly<Record<string, FieldValue>>;

/**
 * What a field must be: a value, one of several, or anything but. A ticket without the field meets only a `not`.
 *
 * @since 0.1.0
 */
export type FieldCondition = FieldValue | readonly FieldValue[] | { readonly not: FieldValue | readonly FieldValue[] };

/**
 * Conditions on fields; all of them must hold, so `{}` always does.
 *
 * @since 0.1.0
 */
export type Conditions = Readonly<Record<string, FieldCondition>>;

/**
 * Who did something on a ticket.
 *
 * @since 0.1.0
 */
export type Actor = 'human' | 'bot' | 'customer';

/**
 * Something that happened to a ticket: a named moment, fields that took new values, or both.
 *
 * @since 0.1.0
 */
export interface TicketEvent {
  readonly at: InstantLike;
  /** The name of the moment, such as `"agent-reply"` or `"closed"`. */
  readonly name?: string;
  readonly actor?: Actor;
  /** Fields with their new values. */
  readonly set?: TicketFields;
}

/**
 * A ticket: what it was when created, and what happened to it since, in the order of its source.
 *
 * @since 0.1.0
 */
export interface Ticket {
  readonly id: string;
  readonly createdAt: InstantLike;
  /** The fields as they were at creation. */
  readonly fields: TicketFields;
  readonly events?: readonly TicketEvent[];
  /** Instants the ticket itself was promised for, by name; a target refers to one as `{ "deadline": name }`. */
  readonly deadlines?: Readonly<Record<string, InstantLike>>;
}

/**
 * What sets something off: a named event (`"created"` is the ticket's creation), by certain actors only or only `after` another event; or fields that
 * come to meet conditions, which also says when it is over.
 *
 * @since 0.1.0
 */
export type Trigger =
  | { readonly event: string | readonly string[]; readonly actor?: Actor | readonly Actor[]; readonly after?: string }
  | { readonly fields: Conditions };

/**
 * How long something may take: business or elapsed time, working days, dates, or an instant that the ticket carries.
 *
 * @since 0.1.0
 */
export type SlaWithin = IsoDuration | WorkingDayTarget | CalendarDayTarget | { readonly deadline: string };

/**
 * When to warn: once a share of the target is used up (0..1), or once no more than a time remains.
 *
 * @since 0.1.0
 */
export type SlaWarning = { readonly consumedRatio: number } | { readonly remaining: IsoDuration };

/**
 * What a single clock is held to.
 *
 * @since 0.1.0
 */
export interface SlaClockTarget {
  /** How long it may take, or the instant it must be done by; absent: a stopwatch without a verdict. */
  readonly within?: IsoDuration | WorkingDayTarget | CalendarDayTarget | { readonly dueAt: InstantLike };
  /** Id of the calendar that counts; absent: every hour counts. Working days and dates need one (for dates only its zone counts). */
  readonly calendar?: string;
  readonly warnAt?: readonly SlaWarning[];
  /** What a reopening does: `resume` the same clock without the stopped time (default), begin a `newCycle`, or `ignore` it. */
  readonly reopen?: 'resume' | 'newCycle' | 'ignore';
  /**
   * What a change to this target does to time already used: keep it, counted on this target's calendar, so that it is due as if it had held from the start
   * (default); start anew; or keep the share of the target that was used.
   */
  readonly retarget?: 'keepElapsed' | 'restart' | 'prorate';
}

/**
 * One promise of a policy: how long something may take, for which tickets, counted on which calendar.
 *
 * @since 0.1.0
 */
export interface SlaTarget extends Omit<SlaClockTarget, 'within'> {
  /** What is timed, such as `"first-response"` or `"resolution"`. The first target of a metric whose conditions hold is the one that counts. */
  readonly metric: string;
  /** How long it may take: ISO 8601 (`"PT4H"`), days that say which (`{ "workingDays": 5, "at": "endOfDay" }`), or a deadline of the ticket: for tickets without it the next target counts. */
  readonly within?: SlaWithin;
  /** For which tickets; absent: for all. */
  readonly when?: Conditions;
  /** What starts the clock; default: the ticket's creation. */
  readonly startOn?: Trigger;
  /** What stops it. */
  readonly stopOn: Trigger;
  /** The clock pauses while these hold, such as `{ "status": ["Waiting for customer"] }`. */
  readonly pauseWhile?: Conditions;
  /** What reopens it, where `stopOn` is an event; with `stopOn.fields` it reopens when these no longer hold. */
  readonly reopenOn?: Trigger;
}

/**
 * The targets of a policy from an instant on; they hold for clocks that start then or later.
 *
 * @since 0.1.0
 */
export interface SlaPolicyRevision {
  readonly effectiveFrom: IsoInstant;
  readonly targets: readonly SlaTarget[];
  /** Why it changed. */
  readonly note?: string;
}

/**
 * A service level agreement as data: what was promised, for which tickets, since when.
 *
 * @since 0.1.0
 */
export interface SlaPolicy {
  readonly plumbline: 1;
  readonly kind: 'sla-policy';
  readonly id: string;
  readonly name?: string;
  readonly targets: readonly SlaTarget[];
  /** Later targets, in the order of their instants; each replaces the whole list. */
  readonly revisions?: readonly SlaPolicyRevision[];
  /** The share of clocks that is to be met, 0..1, by metric. */
  readonly objectives?: Readonly<Record<string, number>>;
  /** Calendars that come with the policy. */
  readonly calendars?: readonly CalendarDocument[];
}

/**
 * What a clock is told. Events after `asOf` are not known yet.
 *
 * A pause while the clock does not run is remembered for its start or reopening, and a stop ends a pause. A new target or a cancellation while it is stopped
 * waits for a reopening (a stopwatch takes its first target at once); a new target takes a cancelled clock up again. A second start reopens. What makes no
 * sense at its instant does nothing.
 *
 * @since 0.1.0
 */
export type SlaClockEvent =
  | { readonly at: InstantLike; readonly type: 'start' | 'pause' | 'resume' | 'stop' | 'reopen' | 'cancel' }
  | { readonly at: InstantLike; readonly type: 'retarget'; readonly target: SlaClockTarget };

/**
 * What a clock needs besides its target and events.
 *
 * @since 0.1.0
 */
export interface SlaClockOptions {
  /** The instant for which the answer holds. */
  readonly asOf: InstantLike;
  /** The calendars that targets name by id. */
  readonly calendars?: readonly Calendar[];
  /** `intervals` (default) explains the elapsed time; `omit` saves the work in large batches. */
  readonly trace?: 'intervals' | 'omit';
}

/**
 * A stretch of a clock's life: counted (`open`), or why not.
 *
 * @since 0.1.0
 */
export interface SlaTraceInterval {
  readonly kind: 'open' | 'closed' | 'paused' | 'stopped';
  readonly startAt: IsoInstant;
  readonly endAt: IsoInstant;
  /** Its length in real milliseconds. */
  readonly ms: number;
}

/**
 * A warning threshold and when it is, or was, reached.
 *
 * @since 0.1.0
 */
export interface SlaWarningState {
  readonly warning: SlaWarning;
  readonly reached: boolean;
  /** When it was reached, or will be if the clock keeps running; absent if not reached and paused, ended or never to be. */
  readonly at?: IsoInstant;
}

/**
 * Something odd in the events that the clock had to decide on.
 *
 * @since 0.1.0
 */
export interface SlaFinding {
  /**
   * The events were not in the order of their instants and were sorted; an event dated before the ticket's creation counted then; a stop without a start did
   * nothing; a new target after the breach did nothing.
   */
  readonly code: 'events-out-of-order' | 'event-before-creation' | 'stop-before-start' | 'change-after-breach';
  readonly at: IsoInstant;
}

/**
 * A ticket clock: what was promised, what has been used, what is left, and why. All times are integer milliseconds of the target's calendar.
 *
 * @since 0.1.0
 */
export interface SlaClock {
  readonly asOf: IsoInstant;
  readonly state: 'notStarted' | 'running' | 'paused' | 'stopped' | 'cancelled';
  /** `met`: stopped in time. `breached`: more was used than the target. `open`: neither yet. `none`: nothing to judge (see `noVerdict`). */
  readonly verdict: 'met' | 'breached' | 'open' | 'none';
  readonly noVerdict?: 'no-target' | 'not-started' | 'cancelled';
  /** How close an open clock is: `dueNow` when nothing remains. */
  readonly urgency?: 'onTrack' | 'atRisk' | 'dueNow';
  readonly startedAt?: IsoInstant;
  readonly stoppedAt?: IsoInstant;
  /** When it is due, or was; of a stopped clock, when it would have been. */
  readonly dueAt?: IsoInstant;
  readonly noDue?: 'no-target' | 'not-started' | 'paused' | 'never-open' | 'cancelled';
  /** The due instant as it was when the clock started, before any pause; that of the first target where it started without one. */
  readonly dueAtStart?: IsoInstant;
  /** While paused: when it would be due if it resumed now. */
  readonly projectedDueAt?: IsoInstant;
  /** The instant from which on more than the target was used: where it was due at closing time, the next opening. */
  readonly breachedAt?: IsoInstant;
  /** The target changed to one that was already exceeded. */
  readonly breachedOnChange?: true;
  /** The target in milliseconds of counted time; for days and deadlines, the counted time from the start to the due instant (below 0 if that was past). */
  readonly targetMs?: number;
  /** Counted time: running, not paused, open. */
  readonly elapsedMs: number;
  /** Open time that pauses took out. */
  readonly pausedMs: number;
  /** What is left of the target; below 0 once breached. Target less elapsed, unless a new target started anew or kept a share. */
  readonly remainingMs?: number;
  /** Share of the target that is used up; above 1 once breached. */
  readonly consumedRatio?: number;
  readonly pauseCount: number;
  readonly reopenCount: number;
  readonly warnings: readonly SlaWarningState[];
  /** Every stretch from the start to the end (or `asOf`); the `open` ones add up to `elapsedMs` exactly. Empty when omitted. */
  readonly trace: readonly SlaTraceInterval[];
  readonly findings: readonly SlaFinding[];
}

/**
 * A clock of a ticket under a policy.
 *
 * @since 0.1.0
 */
export interface TicketClock extends SlaClock {
  readonly ticketId: string;
  readonly metric: string;
  /** 1 for the first; higher after a reopening that begins a new cycle. */
  readonly cycle: number;
  readonly policyId: string;
  /** The policy's revision that holds for this clock: its `effectiveFrom`; absent for the original targets. */
  readonly policyRevision?: IsoInstant;
  /** The ticket's fields as of `asOf`. */
  readonly fields: TicketFields;
}

/**
 * Which period a clock is counted in: that of its start, its due instant (while paused the projected one), or its end. One that has not ended, or is never
 * due, stands in the period of `asOf`.
 *
 * @since 0.1.0
 */
export type CohortRule = 'byStart' | 'byDue' | 'byEnd';

/**
 * A period of the calendar that clocks can be grouped by, in the reporting zone: `2026`, `2026-Q1`, `2026-03`, the Monday of the week, the date.
 *
 * @since 0.1.0
 */
export type Period = 'year' | 'quarter' | 'month' | 'week' | 'day';

/**
 * How clocks are grouped and counted.
 *
 * @since 0.1.0
 */
export interface SlaAdherenceOptions {
  /** What to group by: periods, `"metric"`, or names of ticket fields. */
  readonly by?: readonly string[];
  /** The zone in which periods begin and end. */
  readonly zone: ZoneName;
  readonly cohort: CohortRule;
  /** Confidence of the interval; default 0.95. */
  readonly confidence?: number;
}

/**
 * The spread of the counted time of clocks that have ended, in whole milliseconds.
 *
 * @since 0.1.0
 */
export interface ElapsedSummary {
  readonly count: number;
  readonly medianMs: number;
  readonly p90Ms: number;
}

/**
 * Counts that hold with or without a ratio.
 *
 * @since 0.1.0
 */
export interface AdherenceCounts {
  /** Stopped in time. */
  readonly met: number;
  /** Over the target, whether ended or not. */
  readonly breached: number;
  /** Of `breached`: those that have not ended. */
  readonly breachedOpen: number;
  /** Neither met nor breached yet. */
  readonly open: number;
  /** Of `open`: those past a warning threshold, or with nothing left. */
  readonly atRisk: number;
  /** Counted time of the clocks that have ended; absent if none has. */
  readonly elapsed?: ElapsedSummary;
}

/**
 * Adherence of a set of clocks: the share met among those decided, never without its count and interval.
 *
 * @since 0.1.0
 */
export type AdherenceFigures = AdherenceCounts &
  (
    | {
        readonly status: 'ok';
        /** met / (met + breached). */
        readonly ratio: number;
        /** Wilson score interval of the ratio. */
        readonly interval: { readonly low: number; readonly high: number };
      }
    | { readonly status: 'no-data'; readonly reason: 'none-decided' }
  );

/**
 * Adherence of one group.
 *
 * @since 0.1.0
 */
export type AdherenceGroup = AdherenceFigures & {
  /** The value of each name in `by`; `null` where the ticket has no such field. */
  readonly key: Readonly<Record<string, FieldValue | null>>;
};

/**
 * Adherence to service levels over clocks, with the rules that decided what counts where.
 *
 * @since 0.1.0
 */
export interface SlaAdherence {
  readonly cohort: CohortRule;
  readonly zone: ZoneName;
  readonly by: readonly string[];
  readonly confidence: number;
  readonly total: AdherenceFigures;
  /** In the order of their keys; every counted clock is in exactly one. Empty when `by` is. */
  readonly groups: readonly AdherenceGroup[];
  /** Clocks without a verdict, by reason: they are in no figure. */
  readonly excluded: { readonly noTarget: number; readonly notStarted: number; readonly cancelled: number };
}

/**
 * Adherence over time, period by period without a gap.
 *
 * @since 0.1.0
 */
export type AdherenceTrend =
  | { readonly status: 'ok'; readonly period: Period; readonly points: readonly AdherenceTrendPoint[] }
  /** It is not grouped by a period, or there are no groups. */
  | NoData<'no-period' | 'no-groups'>;

/**
 * Adherence in one period.
 *
 * @since 0.1.0
 */
export interface AdherenceTrendPoint {
  /** Its name, as in the key of a group: `2026`, `2026-Q1`, `2026-03`, a date. */
  readonly period: string;
  /** Its first date. */
  readonly startOn: CalendarDate;
  readonly met: number;
  readonly breached: number;
  readonly open: number;
  /** The share met among those decided, with its interval. */
  readonly figures: ProportionInterval | NoData<'no-trials'>;
}

/**
 * Why a clock was breached, as codes with values; sentences are made in `@plumbline/core/text`.
 *
 * @since 0.1.0
 */
export type BreachReason =
  /** Counted time while a field had a value, most first; all of them add up to the counted time if the field always had one. */
  | {
      readonly code: 'counted-while';
      readonly field: string;
      readonly value: FieldValue;
      readonly countedMs: number;
      readonly shareRatio: number;
    }
  | { readonly code: 'still-running' }
  | { readonly code: 'paused'; readonly pauseCount: number; readonly pausedMs: number }
  | { readonly code: 'never-paused' }
  /** Counted time since the first reopening, where the clock was made with its trace. */
  | { readonly code: 'reopened'; readonly reopenCount: number; readonly countedSinceMs?: number }
  | { readonly code: 'target-changed' };

/**
 * A breached clock with what explains it.
 *
 * @since 0.1.0
 */
export interface SlaBreach {
  readonly ticketId: string;
  readonly cycle: number;
  readonly fields: TicketFields;
  readonly startedAt: IsoInstant;
  readonly dueAt?: IsoInstant;
  readonly stoppedAt?: IsoInstant;
  readonly targetMs: number;
  readonly elapsedMs: number;
  readonly overrunMs: number;
  readonly reasons: readonly BreachReason[];
}

/**
 * An open clock past a warning threshold, or with nothing left.
 *
 * @since 0.1.0
 */
export interface SlaAtRisk {
  readonly ticketId: string;
  readonly cycle: number;
  readonly fields: TicketFields;
  readonly dueAt?: IsoInstant;
  readonly remainingMs: number;
  readonly consumedRatio: number;
}

/**
 * The report on one metric.
 *
 * @since 0.1.0
 */
export interface SlaMetricReport {
  readonly metric: string;
  readonly adherence: SlaAdherence;
  /** The objective of the policy against the ratio; `certain` when the whole interval is on one side of it. */
  readonly objective?: { readonly ratio: number; readonly kept: boolean; readonly certain: boolean };
  /** Largest overrun first. */
  readonly worstBreaches: readonly SlaBreach[];
  /** Least time left first. */
  readonly atRisk: readonly SlaAtRisk[];
  /** Tickets for which the policy has no target of this metric. Those whose clock nothing has started yet are among `adherence.excluded`. */
  readonly ticketsWithoutTarget: number;
}

/**
 * Rows of the source: accepted + rejected = read.
 *
 * @since 0.1.0
 */
export interface SlaReportRows {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** The rejected ones by reason, as a code of whoever read them. */
  readonly reasons?: Readonly<Record<string, number>>;
  /** The first of the rejected ones. */
  readonly firstRejected?: readonly SlaReportRejectedRow[];
}

/**
 * A row of the source that could not be read.
 *
 * @since 0.1.0
 */
export interface SlaReportRejectedRow {
  readonly file: string;
  /** The line on which it begins; the first is 1. */
  readonly line: number;
  /** The line on which it ends, where a value in it may hold line breaks. */
  readonly lastLine?: number;
  readonly reason: string;
  /** The column it is about, where it is about one. */
  readonly column?: string;
  readonly expected: string;
  readonly received: string;
}

/**
 * Times of the source that were read on a wall clock, since they had no offset.
 *
 * @since 0.1.0
 */
export interface SlaReportLocalTimes {
  readonly zone: ZoneName;
  /** Those that a clock change skipped: moved ahead by the gap. */
  readonly skipped: number;
  /** Those that a clock change repeated: the first was taken. */
  readonly repeated: number;
}

/**
 * Names that tickets can have, by what they name.
 *
 * @since 0.1.0
 */
export interface TicketNames {
  readonly fields?: readonly string[];
  readonly events?: readonly string[];
  readonly deadlines?: readonly string[];
}

/**
 * What is known of the tickets beside the tickets themselves.
 *
 * @since 0.1.0
 */
export interface PolicyGapsOptions {
  readonly names?: TicketNames;
}

/**
 * Something that a policy asks of tickets and none of them has, as codes with values; sentences are made in `@plumbline/core/text`.
 *
 * @since 0.1.0
 */
export type PolicyGap = {
  /** Those whose targets ask for it. */
  readonly metrics: readonly string[];
  /** What was probably meant, among what there is. */
  readonly closest?: FieldValue;
  /** The first of what there is. */
  readonly seen?: readonly FieldValue[];
} & (
  | { readonly code: 'unseen-event'; readonly event: string }
  | { readonly code: 'unseen-field'; readonly field: string }
  | { readonly code: 'unseen-value'; readonly field: string; readonly value: FieldValue }
  | { readonly code: 'unseen-deadline'; readonly deadline: string }
  | { readonly code: 'unseen-actor'; readonly actor: Actor }
);

/**
 * Tickets with rows in more than one file of the source: a log in parts, files that overlap, or ids that two sources share.
 *
 * @since 0.1.0
 */
export interface TicketsInSeveralFiles {
  readonly code: 'tickets-in-several-files';
  readonly ticketCount: number;
  /** The first of them. */
  readonly ticketId: string;
  /** Of their rows: those that say what a row of another file has said already. */
  readonly repeatedRowCount: number;
}

/**
 * Tickets with an event dated before their creation: it counts at the creation, so that a ticket which seems to have ended before it began may be met.
 *
 * @since 0.1.0
 */
export interface EventsBeforeCreation {
  readonly code: 'events-before-creation';
  readonly ticketCount: number;
  /** The first of them. */
  readonly firstTicketIds: readonly string[];
}

/**
 * Something worth checking before the figures are relied on.
 *
 * @since 0.1.0
 */
export type SlaReportNote = PolicyGap | TicketsInSeveralFiles | EventsBeforeCreation;

/**
 * What is worth checking before the figures are relied on.
 *
 * @since 0.1.0
 */
export interface SlaReportNotes {
  readonly count: number;
  /** The first of them. */
  readonly first: readonly SlaReportNote[];
}

/**
 * What the report rests on.
 *
 * @since 0.1.0
 */
export interface SlaReportInput {
  readonly tickets: number;
  readonly rows?: SlaReportRows;
  readonly localTimes?: SlaReportLocalTimes;
  readonly notes?: SlaReportNotes;
  /** Odd events that clocks had to decide on, by code; and tickets that did not exist yet at `asOf`: `created-after-as-of`. */
  readonly findings: Readonly<Record<string, number>>;
}

/**
 * An SLA adherence report: the JSON that cards, files and other tools receive.
 *
 * @since 0.1.0
 */
export interface SlaReport {
  readonly plumbline: 1;
  readonly kind: 'sla-report';
  readonly policy: { readonly id: string; readonly name?: string; readonly revisions: readonly IsoInstant[] };
  readonly asOf: IsoInstant;
  /** Versions of what made the report, as handed in by the caller: the library, the time-zone data. */
  readonly madeWith: Readonly<Record<string, string>>;
  readonly input: SlaReportInput;
  readonly metrics: readonly SlaMetricReport[];
}

/**
 * What a report needs besides the policy and the tickets.
 *
 * @since 0.1.0
 */
export interface SlaReportOptions extends SlaAdherenceOptions {
  readonly asOf: InstantLike;
  readonly calendars?: readonly Calendar[];
  /** How many breaches, and how many clocks at risk, are listed; default 10. */
  readonly listCount?: number;
  /** The field whose values explain where counted time went; default `"status"`. */
  readonly explainBy?: string;
  readonly madeWith?: Readonly<Record<string, string>>;
  /** What reading the tickets came to, where they had rows; it is passed on. */
  readonly rows?: SlaReportRows;
  /** How times without an offset were read, where there were such; it is passed on. */
  readonly localTimes?: SlaReportLocalTimes;
  /** What is worth checking, such as `policyGaps`; the first 20 are listed. */
  readonly notes?: readonly SlaReportNote[];
}
