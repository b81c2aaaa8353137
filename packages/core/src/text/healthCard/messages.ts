import type { HealthDecision, HealthStatus, HealthSubject, MissingHealth } from '../../health/types.ts';

/**
 * Every text of a health card in one language. Names from outside are handed in as they may stand in a sentence, figures as texts.
 *
 * @since 0.1.0
 */
export interface HealthCardMessages {
  /** BCP 47. */
  readonly language: string;
  /** A date, from epoch milliseconds in UTC. */
  readonly date: (epochMs: number) => string;
  readonly subtitle: { readonly [Type in HealthSubject['type']]: (asOf: string) => string };
  /** Words for the status. */
  readonly status: { readonly [Status in HealthStatus | 'unknown']: string };
  /** The same inside a sentence. */
  readonly statusInSentence: { readonly [Status in HealthStatus]: string };
  /** Why a measure has no status. */
  readonly missing: { readonly [Reason in MissingHealth['reason']]: string };
  readonly notApplicable: string;
  /** Items as they are listed in a sentence. */
  readonly allOf: (items: readonly string[]) => string;

  /** The verdict as a sentence, by the rule that decided. */
  readonly verdict: {
    readonly band: {
      /** The score reaches the green band. */
      readonly green: (greenFrom: string) => string;
      /** The score reaches the amber band and not the green one. */
      readonly amber: (amberFrom: string, greenFrom: string) => string;
      /** The score reaches neither. */
      readonly red: (amberFrom: string) => string;
    };
    /** `crossed` says which measures are past their red lines. */
    readonly gate: (status: HealthStatus, crossed: string, scoreStatus: HealthStatus) => string;
    readonly coverage: {
      readonly [Reason in Extract<HealthDecision, { rule: 'coverage' }>['reason']]: (coverage: string, needed: string) => string;
    };
    readonly notCertain: string;
    /** What a person reports, and who. */
    readonly reported: (status: HealthStatus, by: string | undefined) => string;
  };
  /** A measure past its red line, as part of a sentence. */
  readonly crossed: {
    /** Where more is better. */
    readonly below: (measure: string) => string;
    /** Where less is better. */
    readonly above: (measure: string) => string;
  };
  /** A sentence made of such parts. */
  readonly sentence: (parts: string) => string;

  readonly outOf: string;
  /** What the score is out of, and its bounds. */
  readonly outOfBetween: (low: string, high: string) => string;
  /** The picture of the score in words. */
  readonly takeaway: (score: string, low: string, high: string, amberFrom: string, greenFrom: string) => string;
  /** The share that was measured. */
  readonly coverage: (share: string) => string;

  /** A measure with its value. */
  readonly reason: (measure: string, value: string) => string;
  /** The target of a measure. */
  readonly target: (target: string) => string;
  /** The red line of a measure. */
  readonly redLine: (redLine: string) => string;
  /** How many of how many a share is. */
  readonly countOf: (part: string, count: string) => string;
  /** How many a value rests on. */
  readonly count: (count: string) => string;
  /** Where the true value plausibly lies. */
  readonly plausible: (range: string) => string;
  /** Since when a value is old, and how much it still counts. */
  readonly aged: (measuredOn: string, share: string) => string;
  /** Where a value comes from. */
  readonly source: (source: string) => string;
  /** How many more lost points, told together. */
  readonly more: (count: string) => string;

  /** The way back to green as a sentence, from its steps. */
  readonly pathToGreen: (steps: readonly string[]) => string;
  /** A measure that has to change. */
  readonly step: (measure: string, from: string, to: string) => string;
  /** A measure that only has to be measured again. */
  readonly measuredAgain: (measure: string) => string;

  /** The model by which health was calculated. */
  readonly model: (id: string, version: string) => string;
  /** The versions that the report names. */
  readonly madeWith: (versions: string) => string;
}
