import type {
  AdherenceFigures,
  CohortRule,
  ElapsedSummary,
  Period,
  SlaAdherence,
  SlaAtRisk,
  SlaBreach,
  SlaFinding,
  SlaMetricReport,
  SlaReportLocalTimes,
  SlaReportNote,
  SlaReportRejectedRow,
  SlaReportRows,
} from '../sla/types.ts';
import type { Reading } from './reading.ts';

/** What stands above the columns of figures. */
export interface ColumnTitles {
  readonly ratio: string;
  readonly range: string;
  readonly met: string;
  readonly breached: string;
  readonly open: string;
  readonly median: string;
  readonly p90: string;
}

/**
 * Every sentence of the reports in one language. Texts from outside are handed in as they may stand in a sentence (`quoted`), instants as readings of
 * the reporting zone.
 */
export interface Messages {
  /** BCP 47. */
  readonly language: string;

  readonly title: (policy: string) => string;
  readonly asOf: (at: Reading, zone: string) => string;

  /** Adherence with everything that makes it honest, or that there is none yet; apart from the objective where it is near. */
  readonly figures: (figures: AdherenceFigures, objective: number | undefined) => string;
  readonly objective: (objective: NonNullable<SlaMetricReport['objective']>) => string;
  readonly stillOpen: (breachedOpen: number, breached: number) => string;
  readonly elapsed: (elapsed: ElapsedSummary) => string;

  readonly groupsCaption: (metric: string, by: readonly string[]) => string;
  /** What a reserved name in `by` is called; other names are fields. */
  readonly groupName: { readonly [Name in Period | 'metric']: string };
  readonly noValue: string;
  readonly columns: (confidence: number) => ColumnTitles;
  /** Stands where the cell before has said why there is none. */
  readonly noFigure: string;
  readonly noneDecided: string;
  readonly noneEnded: string;
  readonly count: (count: number) => string;
  readonly ratio: (ratio: number, objective: number | undefined) => string;
  readonly range: (interval: { readonly low: number; readonly high: number }, objective: number | undefined) => string;
  /** A duration that is a statistic, and so may be rounded. */
  readonly typicalDuration: (ms: number) => string;

  readonly breaches: (listed: number, all: number) => string;
  readonly breach: (breach: SlaBreach, ticket: string, times: BreachTimes) => string;
  readonly atRisk: (listed: number, all: number) => string;
  readonly atRiskClock: (clock: SlaAtRisk, ticket: string, due: Reading | undefined) => string;
  /** A ticket by its id, the cycle where it is not the first, and fields that place it. */
  readonly ticket: (id: string, cycle: number, fields: readonly (readonly [name: string, value: string])[]) => string;

  readonly restsOn: string;
  readonly policy: (id: string, revisions: readonly Reading[]) => string;
  readonly tickets: (count: number) => string;
  readonly rows: (rows: SlaReportRows) => string;
  readonly rejectedRows: (reason: string, count: number) => string;
  readonly firstRejected: (listed: number, all: number) => string;
  readonly rejectedRow: (row: SlaReportRejectedRow) => string;
  readonly localTimes: (times: SlaReportLocalTimes) => string;
  readonly finding: { readonly [Code in SlaFinding['code'] | 'created-after-as-of']: (count: number) => string };
  readonly otherFinding: (code: string, count: number) => string;
  readonly cohort: { readonly [Rule in CohortRule]: string };
  /** What the durations of the report are. */
  readonly countedTime: string;
  readonly notes: (listed: number, all: number) => string;
  /** What is worth checking, as a sentence, by code. */
  readonly note: { readonly [Code in SlaReportNote['code']]: (note: Extract<SlaReportNote, { readonly code: Code }>) => string };
  readonly zone: (zone: string) => string;
  readonly confidence: (ratio: number) => string;
  readonly excluded: { readonly [Reason in keyof SlaAdherence['excluded'] | 'withoutTarget']: (metric: string, count: number) => string };
  readonly madeWith: (versions: readonly string[]) => string;
}

/** When a breached clock began, was due and ended. */
export interface BreachTimes {
  readonly started: Reading;
  readonly due?: Reading;
  readonly stopped?: Reading;
}
