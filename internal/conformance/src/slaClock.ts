import { slaClock as clockOf, type SlaClock, type SlaClockTarget } from '@plumbline/core';
import { NoValue } from './noValue.ts';
import { calendarOfSchedule, type Schedule } from './schedule.ts';
import type { Answer, Vector } from './types.ts';
import { UnknownOp } from './unknownOp.ts';

interface SlaClockInput {
  readonly schedule: Schedule;
  /** Without minutes: a stopwatch. */
  readonly target: { readonly minutes?: number };
  /** In the order of their source. */
  readonly events: readonly { readonly at: string; readonly type: 'start' | 'pause' | 'resume' | 'stop' | 'reopen' | 'cancel' }[];
  /** Absent: the instant of the last event. */
  readonly asOf?: string;
}

/** Suite `sla-clock`: one ticket clock. */
export function slaClock({ op, input }: Vector): Answer {
  if (op !== undefined) throw new UnknownOp(op);
  const { schedule, target, events, asOf } = input as SlaClockInput;
  const calendar = calendarOfSchedule(schedule);
  const held: SlaClockTarget = { calendar: calendar.id, ...(target.minutes === undefined ? {} : { within: isoDuration(target.minutes) }) };
  const lastEventMs = Math.max(...events.map(({ at }) => Date.parse(at)));
  return clockAnswer(clockOf(held, events, { asOf: asOf ?? lastEventMs, calendars: [calendar] }));
}

/** A clock in the fields and units of the vectors. */
export function clockAnswer(clock: SlaClock): Answer {
  const { dueAt, noDue, noVerdict, verdict, elapsedMs, pausedMs, remainingMs } = clock;
  return {
    due: dueAt ?? absent(noDue),
    elapsedMinutes: elapsedMs / 60_000,
    pausedMinutes: pausedMs / 60_000,
    remainingMinutes: remainingMs === undefined ? absent(noVerdict) : remainingMs / 60_000,
    breached: noVerdict === 'no-target' ? new NoValue(noVerdict) : verdict === 'breached',
  };
}

/** An absent value counts as an answer only together with its reason. */
function absent(reason: string | undefined): NoValue | undefined {
  return reason === undefined ? undefined : new NoValue(reason);
}

function isoDuration(minutes: number): string {
  return `PT${Math.round(minutes * 60_000) / 1000}S`;
}
