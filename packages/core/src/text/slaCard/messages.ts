import type { CohortRule, Period } from '../../sla/types.ts';
import type { BreachReasonMessages } from '../breachReasons.ts';

/**
 * Adherence in a period, as text.
 *
 * @since 0.1.0
 */
export interface PeriodReading {
  readonly label: string;
  readonly ratio: string;
}

/**
 * Every text of a service level's card in one language. Names from outside are handed in as they may stand in a sentence, figures and instants as texts.
 *
 * @since 0.1.0
 */
export interface SlaCardMessages {
  /** BCP 47. */
  readonly language: string;
  /** The heading of the card. */
  readonly title: (policy: string, metric: string) => string;
  /** The objective, below the heading. */
  readonly objective: (ratio: string) => string;
  readonly noObjective: string;
  /** Words for the status. */
  readonly status: { readonly [Status in 'kept' | 'notProven' | 'missed' | 'noObjective' | 'undecided']: string };
  /** The verdict as a sentence. */
  readonly verdict: {
    /** The whole interval is at or above the objective. */
    readonly kept: (objective: string) => string;
    /** The whole interval is below it. */
    readonly missed: (objective: string) => string;
    /** The ratio is at or above it, the interval not wholly. */
    readonly aboveSoFar: (objective: string) => string;
    /** The ratio is below it, the interval not wholly. */
    readonly belowSoFar: (objective: string) => string;
    readonly noObjective: string;
    readonly undecided: string;
  };
  /** How many of those decided were met. */
  readonly kept: (met: number, decided: number) => string;
  /** Where the true share plausibly lies. */
  readonly plausible: (range: string) => string;
  readonly trend: {
    /** The caption of the table behind the chart. */
    readonly caption: (period: Period) => string;
    readonly columns: {
      readonly period: string;
      readonly ratio: string;
      readonly range: string;
      readonly met: string;
      readonly breached: string;
      readonly open: string;
    };
    readonly noneDecided: string;
    readonly noFigure: string;
    /** The label of the objective's line. */
    readonly target: (ratio: string) => string;
    /** There is one period with a figure. */
    readonly one: (period: PeriodReading) => string;
    /** No period is below the objective. */
    readonly allAtLeast: (objective: string, periods: number) => string;
    /** So many of the periods are below the objective, and which is lowest. */
    readonly below: (objective: string, below: number, periods: number, lowest: PeriodReading) => string;
    /** There is no objective: the lowest and the highest period. */
    readonly between: (lowest: PeriodReading, highest: PeriodReading, periods: number) => string;
    /** So few periods that a change among them may be chance. */
    readonly tooFew: (periods: number) => string;
    /** Only the last periods are shown. */
    readonly lastOf: (shown: number, all: number) => string;
    /** The name of a quarter, 1 to 4, of a year. */
    readonly quarter: (quarter: number, year: string) => string;
    /** The name of a week by its Monday. */
    readonly week: (from: string) => string;
  };
  /** How many open tickets are at risk. */
  readonly atRisk: (count: number) => string;
  /** The one with least time left. */
  readonly nextAtRisk: (ticket: string, left: string, due: string | undefined) => string;
  /** How much time is left. */
  readonly left: (duration: string) => string;
  readonly nothingLeft: string;
  /** The breach with the largest overrun. */
  readonly worstBreach: (ticket: string, overrun: string) => string;
  /** Why it was breached. */
  readonly reason: BreachReasonMessages;
  /** How many are open and in no ratio. */
  readonly open: (count: number) => string;
  /** How many of the breached have not ended. */
  readonly breachedOpen: (count: number) => string;
  readonly cohort: { readonly [Rule in CohortRule]: string };
  /** The instant for which the report holds, on the wall clock of its zone. */
  readonly asOf: (at: string, zone: string) => string;
  /** What the plausible range is. */
  readonly confidence: (ratio: string) => string;
}
