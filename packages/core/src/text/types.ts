import type { Table } from './page.ts';

/**
 * How a status looks wherever it is shown: colour and shape follow from its tone, and the word beside them says it.
 *
 * @since 0.1.0
 */
export type Tone = 'good' | 'attention' | 'bad' | 'unknown';

/**
 * A status as people see it.
 *
 * @since 0.1.0
 */
export interface StatusView {
  readonly tone: Tone;
  readonly word: string;
}

/**
 * What every card's view has. Its texts are whole sentences or labels of one language, ready to be shown; texts from outside keep their direction to themselves.
 *
 * @since 0.1.0
 */
export interface CardViewBase {
  /** The language of the texts, BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly subtitle?: string;
}

/**
 * A series over time with its takeaway and its table.
 *
 * @since 0.1.0
 */
export interface TrendView {
  /** What the series says, as a sentence. */
  readonly takeaway: string;
  /** Everything that is drawn, as figures. */
  readonly table: Table;
  /** In the order of their dates. */
  readonly points: readonly TrendPoint[];
  /** The line that the points are held against, a ratio, with what it is called. */
  readonly target?: { readonly ratio: number; readonly label: string };
}

/**
 * A point of a series: a ratio in a period, or a gap where there is none.
 *
 * @since 0.1.0
 */
export interface TrendPoint {
  /** The first day of the period, `YYYY-MM-DD`. */
  readonly startOn: string;
  /** What the period is called, such as `Sep 2026`. */
  readonly label: string;
  readonly ratio?: number;
  readonly interval?: { readonly low: number; readonly high: number };
  /** Absent where there is nothing to judge it by. */
  readonly tone?: Tone;
}

/**
 * Something that a person should look at: what, and in quieter type why or until when.
 *
 * @since 0.1.0
 */
export interface CardItem {
  readonly title: string;
  readonly detail: string;
}

/**
 * A service level against its objective, as it stands on a card.
 *
 * @since 0.1.0
 */
export interface SlaCardView extends CardViewBase {
  readonly kind: 'sla-card';
  readonly status: StatusView;
  /** The verdict as a sentence. */
  readonly verdict: string;
  /** Adherence, such as `95.3 %`; absent where nothing was decided. */
  readonly figure?: string;
  /** What the figure rests on: count, interval. */
  readonly evidence: readonly string[];
  readonly trend?: TrendView;
  /** How many are at risk, and the one with least time left. */
  readonly atRisk?: CardItem;
  /** The worst breach with its reason. */
  readonly worstBreach?: CardItem;
  /** What is left out, since when it holds, what it was made with. */
  readonly notes: readonly string[];
}

/**
 * A health score with the rule that decided, as it stands on a card.
 *
 * @since 0.1.0
 */
export interface HealthCardView extends CardViewBase {
  readonly kind: 'health-card';
  readonly status: StatusView;
  /** Why the status is what it is: the rule that decided. */
  readonly verdict: string;
  /** The score, rounded for display, with its bounds and the bands to draw it in, all 0..100; absent where nothing was measured. */
  readonly score?: {
    readonly figure: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    /** The scores from which on it is amber, and green. */
    readonly amberFrom: number;
    readonly greenFrom: number;
    /** The picture in words. */
    readonly takeaway: string;
  };
  /** Bounds, coverage and what is missing, as texts beside the score. */
  readonly evidence: readonly string[];
  /** Every measure with its status, the missing ones too. */
  readonly measures: readonly (StatusView & { readonly label: string })[];
  /** Where points were lost, most first; they add up to what is missing to 100. */
  readonly reasons: readonly HealthReasonView[];
  /** The shortest way back to green, where there is one to go. */
  readonly pathToGreen?: string;
  readonly notes: readonly string[];
}

/**
 * Points lost to a measure.
 *
 * @since 0.1.0
 */
export interface HealthReasonView extends CardItem {
  /** As text, such as `−19.0`. */
  readonly points: string;
  /** Of the largest loss, 0..1: the length of its bar. */
  readonly shareRatio: number;
  readonly tone: Tone;
}

/**
 * Roles side by side.
 *
 * @since 0.1.0
 */
export interface RoleComparisonView extends CardViewBase {
  readonly kind: 'role-comparison';
  /** The caption of the table. */
  readonly caption: string;
  /** What stands above the names of aspects, and above what is said of the difference. */
  readonly headings: { readonly aspect: string; readonly relation: string };
  /** The titles of the roles, in the order of the cells. */
  readonly roles: readonly string[];
  readonly rows: readonly RoleComparisonRow[];
  readonly responsibilities: {
    readonly shared: { readonly title: string; readonly items: readonly string[] };
    readonly own: readonly { readonly title: string; readonly items: readonly string[] }[];
  };
  /** When each role is the one that is needed: a sentence for each; then, where profiles say so, what comes of having two of them side by side. */
  readonly neededWhen: readonly string[];
  readonly sources: { readonly title: string; readonly items: readonly { readonly title: string; readonly url?: string }[] };
}

/**
 * An aspect of several roles.
 *
 * @since 0.1.0
 */
export interface RoleComparisonRow {
  readonly aspect: string;
  /** A text for each role. */
  readonly cells: readonly string[];
  readonly relation: {
    readonly kind: 'same' | 'ordered' | 'partly' | 'different' | 'unknown';
    /** A sign for it that needs no colour: `=`, `▲`, `≈`, `≠`, `?`. */
    readonly sign: string;
    /** Such as `wider · narrower`. */
    readonly words: string;
  };
}

/**
 * What a card shows, whichever it is.
 *
 * @since 0.1.0
 */
export type CardView = SlaCardView | HealthCardView | RoleComparisonView;
