import type { LocalizedText } from '../document/types.ts';
import type { NoData } from '../statistics/types.ts';
import type { DurationLike, InstantLike, IsoInstant } from '../time/types.ts';

/**
 * How something stands: `green` keeps its targets, `red` is past a line that must not be crossed, `amber` lies between.
 *
 * @since 0.1.0
 */
export type HealthStatus = 'green' | 'amber' | 'red';

/**
 * The four values of a measure that its score goes by: 0 at `worst`, 50 at `red`, 75 at `target`, 100 at `best`, straight lines between. They rise where
 * more is better and fall where less is.
 *
 * @since 0.1.0
 */
export interface ScoreKnots {
  /** From here on it cannot be worse: score 0. */
  readonly worst: number;
  /** The red line: crossed below a score of 50. */
  readonly red: number;
  /** The target: met from a score of 75 on. */
  readonly target: number;
  /** From here on it cannot be better: score 100. */
  readonly best: number;
}

/**
 * What the values of a measure are: `ratio` is a share (1 is 100 %), `index` a quotient around 1, `number` anything else.
 *
 * @since 0.1.0
 */
export type MeasureUnit = 'ratio' | 'index' | 'number';

/**
 * One thing that health goes by.
 *
 * @since 0.1.0
 */
export interface HealthMeasure {
  readonly id: string;
  /** What it is called, as part of a sentence: `SLA adherence`. */
  readonly label: LocalizedText;
  readonly unit: MeasureUnit;
  readonly knots: ScoreKnots;
  /** How much it counts, against the weights of the others: a number from 0.000001 to 1000000. */
  readonly weight: number;
}

/**
 * A measure that caps the status: past its red line the whole is at most this, whatever the score.
 *
 * @since 0.1.0
 */
export interface HealthGate {
  /** Id of the measure. */
  readonly measure: string;
  readonly atMost: 'red' | 'amber';
}

/**
 * The scores from which on the whole is amber, and green: the edge itself belongs to the better side.
 *
 * @since 0.1.0
 */
export interface HealthBands {
  readonly amber: number;
  readonly green: number;
}

/**
 * What health is and how it is weighed: data, to be edited.
 *
 * @since 0.1.0
 */
export interface HealthModel {
  readonly id: string;
  /** Scores of different versions are not to be compared. */
  readonly version: string;
  readonly measures: readonly HealthMeasure[];
  readonly gates?: readonly HealthGate[];
  /** Default: amber from 50, green from 75. */
  readonly bands?: HealthBands;
  /** The coverage below which the status is unknown, 0..1; default 0.5. */
  readonly minimumCoverageRatio?: number;
}

/**
 * How long a value counts.
 *
 * @since 0.1.0
 */
export interface ShelfLife {
  /** So long it counts in full. */
  readonly validFor: DurationLike;
  /** From `validFor` on it counts less and less; at this age it is missing. */
  readonly expireAfter: DurationLike;
}

/**
 * A measure that was measured.
 *
 * @since 0.1.0
 */
export interface MeasuredObservation {
  /** Id of the measure. */
  readonly measure: string;
  /** In the unit of the measure. */
  readonly value: number;
  readonly measuredAt: InstantLike;
  /** Without one it counts in full at any age. */
  readonly shelfLife?: ShelfLife;
  /** How many answers, tickets or tasks it rests on. */
  readonly count?: number;
  /** Where the true value plausibly lies. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** Where it comes from, in words. */
  readonly source?: string;
}

/**
 * A measure without a value: it does not apply and is left out of everything, or it is not known and is missing.
 *
 * @since 0.1.0
 */
export interface AbsentObservation {
  /** Id of the measure. */
  readonly measure: string;
  readonly absent: 'not-applicable' | 'unknown';
}

/**
 * What is known of a measure. Measures without any observation are missing.
 *
 * @since 0.1.0
 */
export type HealthObservation = MeasuredObservation | AbsentObservation;

/**
 * What the health is of.
 *
 * @since 0.1.0
 */
export interface HealthSubject {
  readonly id: string;
  readonly name?: string;
  readonly type: 'project' | 'engagement';
}

/**
 * What a person says the status is: shown beside the computed one, never mixed into it.
 *
 * @since 0.1.0
 */
export interface ReportedStatus {
  readonly status: HealthStatus;
  /** Who says so: `the team`. */
  readonly by?: string;
}

/**
 * Whose health, and as of when.
 *
 * @since 0.1.0
 */
export interface HealthReportOptions {
  /** The instant for which the report holds. */
  readonly asOf: InstantLike;
  readonly subject: HealthSubject;
  readonly reported?: ReportedStatus;
  /** Names and versions of what the report was made with. */
  readonly madeWith?: Readonly<Record<string, string>>;
}

/**
 * Which rule of the model decided the status.
 *
 * @since 0.1.0
 */
export type HealthDecision =
  /** The band in which the score lies. */
  | { readonly rule: 'band' }
  /** Gates of these measures, since the score alone would be better. */
  | { readonly rule: 'gate'; readonly measures: readonly string[] }
  /** Too little is known for a status. */
  | { readonly rule: 'coverage'; readonly reason: 'nothing-applies' | 'nothing-measured' | 'too-little-measured' };

/**
 * What every measure of a report says of itself.
 *
 * @since 0.1.0
 */
export interface MeasureDescription {
  readonly id: string;
  readonly label: LocalizedText;
  readonly unit: MeasureUnit;
  readonly knots: ScoreKnots;
  readonly weight: number;
}

/**
 * A measure with a value that counts.
 *
 * @since 0.1.0
 */
export interface MeasuredHealth extends MeasureDescription {
  /** `green` when the target is met, `red` when the red line is crossed. */
  readonly status: HealthStatus;
  readonly value: number;
  /** 0..100. */
  readonly score: number;
  readonly measuredAt: IsoInstant;
  /** How much of it still counts, above 0 and up to 1. */
  readonly freshnessRatio: number;
  /** Its share in the score, 0..1: weight times freshness among those measured. */
  readonly shareRatio: number;
  /** What it takes away from 100; all of them add up to what the score lacks. */
  readonly pointsLost: number;
  /** What its gate caps the status at, where the gate is closed. */
  readonly capsAt?: 'red' | 'amber';
  /** What it alone would have to come to, measured anew, for the whole score to be green; absent where it is. Gates are not looked at. */
  readonly toGreen?: { readonly status: 'ok'; readonly score: number; readonly value: number } | NoData<'best-is-not-enough'>;
  readonly count?: number;
  readonly interval?: { readonly low: number; readonly high: number };
  readonly source?: string;
}

/**
 * A measure that applies and has no value that counts.
 *
 * @since 0.1.0
 */
export interface MissingHealth extends MeasureDescription {
  readonly status: 'unknown';
  readonly reason: 'not-observed' | 'unknown' | 'expired';
}

/**
 * A measure that does not apply: it is in no figure.
 *
 * @since 0.1.0
 */
export interface NotApplicableHealth extends MeasureDescription {
  readonly status: 'not-applicable';
}

/**
 * A measure as the report has it.
 *
 * @since 0.1.0
 */
export type MeasureHealth = MeasuredHealth | MissingHealth | NotApplicableHealth;

/**
 * A measure that would have to change, from what it is to what it would have to come to.
 *
 * @since 0.1.0
 */
export interface PathStep {
  /** Id of the measure. */
  readonly measure: string;
  readonly fromValue: number;
  /** The same as `fromValue` where it only has to be measured again. */
  readonly toValue: number;
  readonly toScore: number;
}

/**
 * Health of a project or an engagement: one score, the rule that decided, and what both rest on.
 *
 * @since 0.1.0
 */
export interface HealthReport {
  readonly plumbline: 1;
  readonly kind: 'health-report';
  readonly subject: HealthSubject;
  readonly asOf: IsoInstant;
  readonly model: { readonly id: string; readonly version: string };
  readonly bands: HealthBands;
  /** The coverage below which the status is unknown. */
  readonly minimumCoverageRatio: number;
  readonly status: HealthStatus | 'unknown';
  readonly decidedBy: HealthDecision;
  /** Weighted mean of the scores of what was measured, 0..100; absent when nothing was. */
  readonly score?: number;
  /** What the score alone would say, without gates and however little is known. */
  readonly scoreStatus?: HealthStatus;
  /** The score if everything missing were at its worst, and at its best. */
  readonly bounds: { readonly low: number; readonly high: number };
  /** The share of what applies that is known, by weight and freshness, 0..1. */
  readonly coverageRatio: number;
  /** Whether the status is the same at both bounds. */
  readonly certain: boolean;
  /** In the order of the model. */
  readonly measures: readonly MeasureHealth[];
  /** The fewest measures that would have to change for the status to be green; absent where it is, and where it is unknown. */
  readonly pathToGreen?: readonly PathStep[];
  readonly reported?: ReportedStatus;
  readonly madeWith: Readonly<Record<string, string>>;
}
