import { shift } from '../calendar/addBusinessTime.ts';
import { eachOpenInterval } from '../calendar/businessIntervals.ts';
import { openAtOrAfter } from '../calendar/snap.ts';
import { cover, latestInstant, openTimeBefore, type Timeline } from '../calendar/timeline.ts';
import type { Calendar } from '../calendar/types.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import { type ReadTarget, readTarget } from './clockTarget.ts';
import type { TimedEvent } from './clockEvents.ts';
import type { SlaClockTarget, SlaFinding, SlaTraceInterval } from './types.ts';

/** A stretch of a clock's life on one timeline. */
interface Span {
  readonly kind: 'running' | 'paused' | 'stopped';
  readonly timeline: Timeline;
  readonly fromMs: number;
  readonly toMs: number;
  /** Counted time before it. */
  readonly elapsedBeforeMs: number;
}

/** The breach, which nothing that comes later moves (rule 14). */
export interface Breach {
  readonly dueMs: number;
  readonly breachedMs: number;
  readonly onChange: boolean;
}

/**
 * A clock going through its events.
 *
 * Counted time is an axis of its own: the target is a limit on it (`limitMs`), so that due, warning and breach instants are all the instant at which
 * that axis reaches a value.
 */
export class ClockRun {
  startMs: number | undefined;
  stopMs: number | undefined;
  paused = false;
  cancelled = false;
  elapsedMs = 0;
  pausedMs = 0;
  pauseCount = 0;
  reopenCount = 0;
  /** The counted time at which the target is used up; absent for a stopwatch. */
  limitMs: number | undefined;
  breach: Breach | undefined;
  /** The due instant as it was at the start. */
  dueAtStartMs: number | undefined;
  readonly findings: SlaFinding[] = [];
  /** What the clock is held to; known from the start on. */
  reading: ReadTarget | undefined;

  readonly #calendars: readonly Calendar[];
  readonly #spans: Span[] = [];
  #target: SlaClockTarget;
  #nowMs = 0;

  constructor(target: SlaClockTarget, calendars: readonly Calendar[]) {
    this.#target = target;
    this.#calendars = calendars;
  }

  take({ ms, event }: TimedEvent): void {
    this.advance(ms);
    if (event.type === 'start') {
      if (this.startMs === undefined) this.#start(ms);
      else this.#reopen(ms);
    } else if (event.type === 'reopen') this.#reopen(ms);
    else if (event.type === 'stop') this.#stop(ms);
    else if (event.type === 'retarget') this.#retarget(event.target, ms);
    else if (event.type === 'cancel') this.cancelled = true;
    else {
      if (event.type === 'pause' && !this.paused && this.#runs()) this.pauseCount++;
      this.paused = event.type === 'pause';
    }
  }

  /** Lets time go by until an instant. */
  advance(toMs: number): void {
    if (this.startMs !== undefined && this.reading !== undefined && toMs > this.#nowMs) {
      const { timeline } = this.reading;
      const kind = !this.#runs() ? 'stopped' : this.paused ? 'paused' : 'running';
      const openMs = kind === 'stopped' ? 0 : openBetween(timeline, this.#nowMs, toMs);
      this.#spans.push({ kind, timeline, fromMs: this.#nowMs, toMs, elapsedBeforeMs: this.elapsedMs });
      if (kind === 'running') this.elapsedMs += openMs;
      else this.pausedMs += openMs;
      this.#checkBreach();
    }
    this.#nowMs = toMs;
  }

  /** The instant at which counted time first reached a value that it has reached. */
  reachedAt(elapsedMs: number): number {
    for (const span of this.#spans) {
      const left = elapsedMs - span.elapsedBeforeMs;
      if (span.kind === 'running' && left <= openBetween(span.timeline, span.fromMs, span.toMs))
        return shift(span.timeline, span.fromMs, left) as number;
    }
    // Reached without time going by: at the start, or by a new target.
    return this.#nowMs;
  }

  /** The instant at which counted time will reach a value if the clock runs on from `fromMs`; nothing if the calendar does not open for that long. */
  willReach(elapsedMs: number, fromMs: number): number | undefined {
    if (this.reading === undefined || !Number.isFinite(elapsedMs)) return undefined;
    return shift(this.reading.timeline, fromMs, elapsedMs - this.elapsedMs);
  }

  /** A due instant as it is told: for working days at the same time, closed time means the next opening. */
  told(dueMs: number): number {
    return this.reading?.snapsForward === true ? (openAtOrAfter(this.reading.timeline, dueMs) ?? dueMs) : dueMs;
  }

  /** Every stretch from the start to the stop, or to now; open time apart from closed. */
  trace(): SlaTraceInterval[] {
    const stretches: { kind: SlaTraceInterval['kind']; fromMs: number; toMs: number }[] = [];
    const add = (kind: SlaTraceInterval['kind'], fromMs: number, toMs: number) => {
      const last = stretches[stretches.length - 1];
      if (last?.kind === kind) last.toMs = toMs;
      else if (fromMs < toMs) stretches.push({ kind, fromMs, toMs });
    };
    for (const { kind, timeline, fromMs, toMs } of this.#spans) {
      if (kind !== 'running') {
        add(kind, fromMs, toMs);
        continue;
      }
      let atMs = fromMs;
      eachOpenInterval(timeline, fromMs, toMs, (openFromMs, openToMs) => {
        if (atMs < openFromMs) add('closed', atMs, openFromMs);
        add('open', openFromMs, openToMs);
        atMs = openToMs;
      });
      if (atMs < toMs) add('closed', atMs, toMs);
    }
    if (stretches[stretches.length - 1]?.kind === 'stopped') stretches.pop();
    return stretches.map(({ kind, fromMs, toMs }) => ({
      kind,
      startAt: toIsoInstant(fromMs),
      endAt: toIsoInstant(toMs),
      ms: toMs - fromMs,
    }));
  }

  #runs(): boolean {
    return this.startMs !== undefined && this.stopMs === undefined && !this.cancelled;
  }

  #start(ms: number): void {
    this.startMs = ms;
    this.#nowMs = ms;
    // A pause that came before the start is remembered.
    if (this.paused) this.pauseCount++;
    this.reading = readTarget(this.#target, ms, this.#calendars);
    this.limitMs = this.reading.lengthMs;
    this.dueAtStartMs = this.reading.dueMs ?? (this.limitMs === undefined ? undefined : this.willReach(this.limitMs, ms));
    this.#checkBreach();
  }

  #stop(ms: number): void {
    if (this.startMs === undefined) this.#find('stop-before-start', ms);
    else if (this.stopMs === undefined) {
      this.stopMs = ms;
      this.paused = false;
    }
  }

  #reopen(ms: number): void {
    if (this.stopMs === undefined || this.#target.reopen === 'ignore') return;
    this.stopMs = undefined;
    this.reopenCount++;
    if (this.reading?.target !== this.#target) this.#applyTarget(ms);
  }

  #retarget(target: SlaClockTarget, ms: number): void {
    this.cancelled = false;
    if (this.breach !== undefined) {
      this.#find('change-after-breach', ms);
      return;
    }
    this.#target = target;
    // A stopped clock is judged by what it was held to; a new target waits for a reopening.
    if (this.startMs !== undefined && this.stopMs === undefined) this.#applyTarget(ms);
  }

  /** Rule 18: keep the time used, start anew, or keep the share used. */
  #applyTarget(ms: number): void {
    if (this.startMs === undefined) return;
    const mode = this.#target.retarget ?? 'keepElapsed';
    const usedRatio = this.consumedRatio() ?? 0;
    const next = readTarget(this.#target, mode === 'keepElapsed' ? this.startMs : ms, this.#calendars);
    this.reading = next;
    if (next.lengthMs === undefined) this.limitMs = undefined;
    else if (mode === 'restart') this.limitMs = this.elapsedMs + next.lengthMs;
    else if (mode === 'prorate') this.limitMs = this.elapsedMs + Math.round(next.lengthMs * (1 - Math.min(1, usedRatio)));
    else this.limitMs = next.lengthMs;
    this.#checkBreach(ms);
  }

  /** Share of the target that is used up, if that can be said. */
  consumedRatio(): number | undefined {
    const lengthMs = this.reading?.lengthMs;
    if (this.limitMs === undefined || lengthMs === undefined || !Number.isFinite(lengthMs) || lengthMs <= 0) return undefined;
    return 1 - (this.limitMs - this.elapsedMs) / lengthMs;
  }

  /** Rule 2: breached if and only if more than the target was used. */
  #checkBreach(changeMs?: number): void {
    if (this.breach !== undefined || this.limitMs === undefined || this.elapsedMs <= this.limitMs) return;
    const { limitMs } = this;
    if (limitMs < 0) {
      // Due before it began: a deadline in the past.
      const startMs = this.startMs as number;
      this.breach = { dueMs: startMs + limitMs, breachedMs: changeMs ?? startMs, onChange: changeMs !== undefined };
    } else if (changeMs !== undefined) {
      this.breach = { dueMs: this.told(this.reachedAt(limitMs)), breachedMs: changeMs, onChange: true };
    } else {
      const { timeline, fromMs, elapsedBeforeMs } = this.#spans[this.#spans.length - 1] as Span;
      // Due at closing time, it is breached only once the calendar has opened again.
      cover(timeline, fromMs, this.#nowMs);
      const breachedMs = latestInstant(timeline, openTimeBefore(timeline, fromMs) + limitMs - elapsedBeforeMs);
      this.breach = { dueMs: this.told(this.reachedAt(limitMs)), breachedMs, onChange: false };
    }
  }

  #find(code: SlaFinding['code'], ms: number): void {
    this.findings.push({ code, at: toIsoInstant(ms) });
  }
}

function openBetween(timeline: Timeline, fromMs: number, toMs: number): number {
  cover(timeline, fromMs, toMs);
  return openTimeBefore(timeline, toMs) - openTimeBefore(timeline, fromMs);
}
