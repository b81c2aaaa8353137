import type { DayHours } from './hours.ts';
import type { CalendarRules } from './rules.ts';

/** Where a calendar's dated entries lie, and what it is outside of them. */
export interface Horizon {
  /** Before this day only the first week and yearly dates count, after the other only the last week and yearly dates. */
  readonly firstDatedDay: number;
  readonly lastDatedDay: number;
  /** Whether it opens at all before the first of them, and after the last. */
  readonly opensBefore: boolean;
  readonly opensAfter: boolean;
}

/** Looks through the rules for when searching on is in vain. */
export function horizonOf({ weeks, dated, yearly, breaks }: CalendarRules): Horizon {
  const datedDays = [...dated.keys(), ...breaks.keys(), ...weeks.slice(1).map(({ fromDay }) => fromDay)];
  const opensYearly = yearly.some(({ hours }) => isOpen(hours));
  return {
    firstDatedDay: datedDays.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    lastDatedDay: datedDays.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    opensBefore: opensYearly || weeks[0]?.hours.some(isOpen) === true,
    opensAfter: opensYearly || weeks.at(-1)?.hours.some(isOpen) === true,
  };
}

function isOpen(hours: DayHours): boolean {
  return hours.length > 0;
}
