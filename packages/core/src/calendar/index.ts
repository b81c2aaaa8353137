export type {
  BatchOptions,
  BatchResult,
  BusinessInterval,
  Calendar,
  CalendarDayTarget,
  CalendarDocument,
  CalendarRevision,
  CompiledCalendar,
  Holiday,
  HourRange,
  LocalTime,
  RejectedRow,
  Weekday,
  WeeklyHours,
  WorkingDayTarget,
  YearlyRule,
} from './types.ts';
export type { WorkingDayConvention } from './workingDays.ts';
export { addBusinessTime } from './addBusinessTime.ts';
export { addBusinessTimeBatch } from './addBusinessTimeBatch.ts';
export { always } from './always.ts';
export { businessIntervals } from './businessIntervals.ts';
export { businessTimeBetween } from './businessTimeBetween.ts';
export { businessTimeBetweenBatch } from './businessTimeBetweenBatch.ts';
export { compileCalendar } from './compileCalendar.ts';
export { calendarDayTarget, workingDayTarget } from './dayTargets.ts';
export { isBusinessTime } from './isBusinessTime.ts';
export { nextClosing } from './nextClosing.ts';
export { nextOpening } from './nextOpening.ts';
export { snapBackward, snapForward } from './snap.ts';
export { subtractBusinessTime } from './subtractBusinessTime.ts';
export {
  addWorkingDays,
  isWorkingDay,
  soonestWorkingDay,
  workingDaysBetween,
  workingDaySpanEnd,
  workingDaySpanStart,
} from './workingDays.ts';
