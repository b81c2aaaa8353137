import {
  addBusinessTime,
  businessTimeBetween,
  isBusinessTime,
  nextClosing,
  nextOpening,
  snapBackward,
  snapForward,
  subtractBusinessTime,
} from '@plumbline/core';
import { valueOrReason } from './noValue.ts';
import { calendarOfSchedule, type Schedule } from './schedule.ts';
import type { Answer, Vector } from './types.ts';
import { UnknownOp } from './unknownOp.ts';

interface BusinessTimeInput {
  readonly schedule: Schedule;
  readonly start: string;
  readonly end: string;
  /** Exact. */
  readonly durationSeconds?: number;
  /** May be rounded to 9 decimals. */
  readonly durationMinutes: number;
}

/** Suite `business-time`: arithmetic on business calendars. */
export function businessTime({ op, input }: Vector): Answer {
  const { schedule, start, end, durationSeconds, durationMinutes } = input as BusinessTimeInput;
  const calendar = calendarOfSchedule(schedule);
  const durationMs = Math.round(durationSeconds === undefined ? durationMinutes * 60_000 : durationSeconds * 1000);

  switch (op) {
    case 'add':
      return { at: valueOrReason(() => addBusinessTime(calendar, start, durationMs)) };
    case 'subtract':
      return { at: valueOrReason(() => subtractBusinessTime(calendar, start, durationMs)) };
    case 'between':
      return betweenAnswer(businessTimeBetween(calendar, start, end));
    case 'isOpen':
      return { open: isBusinessTime(calendar, start) };
    case 'nextOpen':
      return { at: valueOrReason(() => nextOpening(calendar, start)) };
    case 'nextClose':
      return { at: valueOrReason(() => nextClosing(calendar, start)) };
    case 'snapForward':
      return { at: valueOrReason(() => snapForward(calendar, start)) };
    case 'snapBackward':
      return { at: valueOrReason(() => snapBackward(calendar, start)) };
    default:
      throw new UnknownOp(op);
  }
}

function betweenAnswer(ms: number): Answer {
  return { seconds: ms / 1000, minutes: ms / 60_000 };
}
