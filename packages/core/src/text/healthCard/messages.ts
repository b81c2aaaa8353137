import type { HealthDecision, HealthStatus, HealthSubject, MissingHealth } from '../../health/types.ts';

/** Every text of a health card in one language. Names from outside are handed in as they may stand in a sentence, figures as texts. */
export interface HealthCardMessages {
  /** BCP 47. */
  readonly language: string;
  readonly date: (epochMs: number) => string;
  readonly subtitle: { readonly [Type in HealthSubject['type']]: (asOf: string) => string };
  /** Words for the status. */
  readonly status: { readonly [Status in HealthStatus | 'unknown']: string };
  /** The same inside a sentence. */
  readonly statusInSentence: { readonly [Status in HealthStatus]: string };
  /** Why a measure has no status. */
  readonly missing: { readonly [Reason in MissingHealth['reason']]: string };
  readonly notApplicable: string;
  readonly allOf: (items: readonly string[]) => string;

  /** The verdict as a sentence, by the rule that decided. */
  readonly verdict: {
    readonly band: {
      readonly green: (greenFrom: string) => string;
      readonly amber: (amberFrom: string, greenFrom: string) => string;
      readonly red: (amberFrom: string) => string;
    };
    /** `crossed` says which measures are past their red lines. */
    readonly gate: (status: HealthStatus, crossed: string, scoreStatus: HealthStatus) => string;
    readonly coverage: {
      readonly [Reason in Extract<HealthDecision, { rule: 'coverage' }>['reason']]: (coverage: string, needed: string) => string;
    };
    readonly notCertain: string;
    readonly reported: (status: HealthStatus, by: string | undefined) => string;
  };
  /** A measure past its red line, as part of a sentence. */
  readonly crossed: { readonly below: (measure: string) => string; readonly above: (measure: string) => string };
  /** A sentence made of such parts. */
  readonly sentence: (parts: string) => string;

  readonly outOf: string;
  readonly outOfBetween: (low: string, high: string) => string;
  readonly takeaway: (score: string, low: string, high: string, amberFrom: string, greenFrom: string) => string;
  readonly coverage: (share: string) => string;

  readonly reason: (measure: string, value: string) => string;
  readonly target: (target: string) => string;
  readonly redLine: (redLine: string) => string;
  readonly countOf: (part: string, count: string) => string;
  readonly count: (count: string) => string;
  readonly plausible: (range: string) => string;
  readonly aged: (measuredOn: string, share: string) => string;
  readonly source: (source: string) => string;
  readonly more: (count: string) => string;

  readonly pathToGreen: (steps: readonly string[]) => string;
  readonly step: (measure: string, from: string, to: string) => string;
  readonly measuredAgain: (measure: string) => string;

  readonly model: (id: string, version: string) => string;
  readonly madeWith: (versions: string) => string;
}
