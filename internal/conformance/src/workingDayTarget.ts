import { slaClock, workingDayTarget as dueOf, type WorkingDayTarget } from '@plumbline/core';
import { valueOrReason } from './noValue.ts';
import { calendarOfSchedule, type Schedule } from './schedule.ts';
import { clockAnswer } from './slaClock.ts';
import type { Answer, Vector } from './types.ts';
import { UnknownOp } from './unknownOp.ts';

interface WorkingDayTargetInput {
  readonly schedule: Schedule;
  readonly start: string;
  readonly workingDays: number;
  readonly endOfWorkingDay?: boolean;
  readonly pauses?: readonly (readonly [from: string, to: string])[];
}

/** Suite `working-day-target`: targets counted in working days, with the pauses of a clock. */
export function workingDayTarget({ op, input }: Vector): Answer {
  if (op !== undefined) throw new UnknownOp(op);
  const { schedule, start, workingDays, endOfWorkingDay = false, pauses = [] } = input as WorkingDayTargetInput;
  const calendar = calendarOfSchedule(schedule);
  const target: WorkingDayTarget = { workingDays, at: endOfWorkingDay ? 'endOfDay' : 'sameTime' };
  // Without a pause there is no clock to ask, and a target may also count back.
  if (pauses.length === 0) return { due: valueOrReason(() => dueOf(calendar, start, target)), pausedMinutes: 0 };

  const events: { readonly at: string; readonly type: 'start' | 'pause' | 'resume' }[] = [{ at: start, type: 'start' }];
  for (const [from, to] of pauses) events.push({ at: from, type: 'pause' }, { at: to, type: 'resume' });
  const asOf = Math.max(...events.map(({ at }) => Date.parse(at)));
  return clockAnswer(slaClock({ within: target, calendar: calendar.id }, events, { asOf, calendars: [calendar] }));
}
