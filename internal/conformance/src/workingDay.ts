import {
  addWorkingDays,
  soonestWorkingDay,
  workingDaysBetween,
  workingDaySpanEnd,
  workingDaySpanStart,
  type CalendarDocument,
  type Holiday,
  type Weekday,
} from '@plumbline/core';
import { valueOrReason } from './noValue.ts';
import type { Answer, Vector } from './types.ts';
import { UnknownOp } from './unknownOp.ts';

interface WorkingDayInput {
  readonly calendar: { readonly days: readonly Weekday[]; readonly holidays?: readonly Holiday[] };
  readonly start: string;
  readonly end: string;
  readonly date: string;
  readonly days: number;
  readonly workingDays: number;
  readonly lagWorkingDays: number;
  readonly convention?: 'startInclusive' | 'endInclusive';
}

/** Suite `working-day`: a calendar of dates without hours. */
export function workingDay({ op, input }: Vector): Answer {
  const { calendar: dates, start, end, date, days, workingDays, lagWorkingDays, convention = 'startInclusive' } = input as WorkingDayInput;
  const calendar = calendarOfDates(dates);

  switch (op) {
    case 'addDays':
      return { date: valueOrReason(() => addWorkingDays(calendar, start, days)) };
    case 'diffDays':
      return { workingDays: workingDaysBetween(calendar, start, end, { convention }) };
    case 'countInclusive':
      return { workingDays: workingDaysBetween(calendar, start, end, { convention: 'bothInclusive' }) };
    case 'lastDay':
      return { date: valueOrReason(() => workingDaySpanEnd(calendar, start, workingDays)) };
    case 'firstDay':
      return { date: valueOrReason(() => workingDaySpanStart(calendar, end, workingDays)) };
    case 'soonest':
      return { date: valueOrReason(() => soonestWorkingDay(calendar, date, { afterWorkingDays: lagWorkingDays })) };
    default:
      throw new UnknownOp(op);
  }
}

function calendarOfDates({ days, holidays }: WorkingDayInput['calendar']): CalendarDocument {
  return {
    plumbline: 1,
    kind: 'calendar',
    id: 'dates',
    zone: 'UTC',
    weekly: Object.fromEntries(days.map((day) => [day, [['00:00', '24:00']]])),
    holidays: holidays ?? [],
  };
}
