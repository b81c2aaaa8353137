import type { BreachReason, CohortRule, Period } from '../../sla/types.ts';

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
  readonly title: (policy: string, metric: string) => string;
  readonly objective: (ratio: string) => string;
  readonly noObjective: string;
  /** Words for the status. */
  readonly status: { readonly [Status in 'kept' | 'notProven' | 'missed' | 'noObjective' | 'undecided']: string };
  /** The verdict as a sentence. */
  readonly verdict: {
    readonly kept: (objective: string) => string;
    readonly missed: (objective: string) => string;
    readonly aboveSoFar: (objective: string) => string;
    readonly belowSoFar: (objective: string) => string;
    readonly noObjective: string;
    readonly undecided: string;
  };
  readonly kept: (met: number, decided: number) => string;
  readonly plausible: (range: string) => string;
  readonly trend: {
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
    readonly target: (ratio: string) => string;
    /** There is one period with a figure. */
    readonly one: (period: PeriodReading) => string;
    readonly allAtLeast: (objective: string, periods: number) => string;
    readonly below: (objective: string, below: number, periods: number, lowest: PeriodReading) => string;
    readonly between: (lowest: PeriodReading, highest: PeriodReading, periods: number) => string;
    /** So few periods that a change among them may be chance. */
    readonly tooFew: (periods: number) => string;
    /** Only the last periods are shown. */
    readonly lastOf: (shown: number, all: number) => string;
    readonly quarter: (quarter: number, year: string) => string;
    readonly week: (from: string) => string;
  };
  readonly atRisk: (count: number) => string;
  readonly nextAtRisk: (ticket: string, left: string, due: string | undefined) => string;
  readonly left: (duration: string) => string;
  readonly nothingLeft: string;
  readonly worstBreach: (ticket: string, overrun: string) => string;
  readonly reason: { readonly [Code in BreachReason['code']]: (reason: Extract<BreachReason, { readonly code: Code }>) => string };
  readonly open: (count: number) => string;
  readonly breachedOpen: (count: number) => string;
  readonly cohort: { readonly [Rule in CohortRule]: string };
  readonly asOf: (at: string, zone: string) => string;
  readonly confidence: (ratio: string) => string;
}
