import { rejection } from './rejection.ts';

/** How many dates a text may make us look at or close: a thousand yearly holidays for five hundred years. */
const MAX_DATES = 1_000_000;

/** What is left of the work that is done for one text. */
export interface DateBudget {
  left: number;
}

export function dateBudget(): DateBudget {
  return { left: MAX_DATES };
}

/** @throws {Rejection} `too-many-dates` when it is not left */
export function spend(budget: DateBudget, dates: number): void {
  if (dates > budget.left) throw rejection('too-many-dates');
  budget.left -= dates;
}
