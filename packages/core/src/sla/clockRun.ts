import { shift } from '../calendar/addBusinessTime.ts';
import { openAtOrAfter } from '../calendar/snap.ts';
import { cover, latestInstant, openTimeBefore, type Timeline } from '../calendar/timeline.ts';
import type { Calendar } from '../calendar/types.ts';
import { toIsoInstant } from '../time/toIsoInstant.ts';
import type { TimedEvent } from './clockEvents.ts';
import { assertTarget, type ReadTarget, readTarget } from './clockTarget.ts';
import { openBetween, type Span, traceOf } from './clockTrace.ts';
import type { SlaClockTarget, SlaFinding, SlaTraceInterval } from './types.ts';

/** The breach, which nothing that comes later moves (rule 14). */
export interface Breach {
  readonly dueMs: number;
  readonly breachedMs: number;
  readonly onChange: boolean;
}

/**
 * A clock going through its events.
 *
 * Counted time is an axis of its own: the target is a stretch of it, from `usedFromMs` to `limitMs`, so that due, warning and breach instants are all the
 * instant at which that axis reaches a value.
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
  /** What the clock is held to; known from the start on. */
  reading: ReadTarget | undefined;
  /** Since when it is held to that: the start, or the change to it. */
  heldSinceMs = 0;
  /** The counted time at which none of the target is used. */
  usedFromMs = 0;
  /** The counted time at which all of the target is used; absent for a stopwatch. */
  limitMs: number | undefined;
  breach: Breach | undefined;
  /** The due instant as it was at the start, or by the first target if that came later. */
  dueAtStartMs: number | undefined;
  readonly findings: SlaFinding[] = [];

  readonly #calendars: readonly Calendar[];
  #spans: Span[] = [];
  #target: SlaClockTarget;
  #nowMs = 0;
  /** Since when used time counts: the start, or the change that started anew; and the counted time by then. */
  #originMs = 0;
  #elapsedAtOriginMs = 0;
  #countedPause = false;
  #cancelledWhileStopped = false;

  constructor(target: SlaClockTarget, calendars: readonly Calendar[]) {
    assertTarget(target);
    this.#target = target;
    this.#calendars = calendars;
  }

  take({ ms, event }: TimedEvent): void {
    this.advance(ms);
    switch (event.type) {
      case 'start':
        if (this.startMs === undefined) this.start(ms);
        else this.#reopen(ms);
        break;
      case 'reopen':
        this.#reopen(ms);
        break;
      case 'stop':
        this.#stop(ms);
        break;
      case 'retarget':
        this.#retarget(event.target, ms);
        break;
      case 'cancel':
        if (this.stopMs === undefined) this.cancelled = true;
        else this.#cancelledWhileStopped = true;
        break;
      case 'pause':
        this.paused = true;
        break;
      case 'resume':
        this.paused = false;
        break;
    }
    this.#countPause();
  }

  start(ms: number): void {
    this.startMs = ms;
    this.#nowMs = ms;
    this.#originMs = ms;
    this.#hold(readTarget(this.#target, ms, this.#calendars), ms);
    this.#checkBreach();
    this.#countPause();
  }

  /** Whether an event ends this clock and begins the next, where a reopening begins a new cycle. */
  endsWith({ event }: TimedEvent): boolean {
    return this.#target.reopen === 'newCycle' && this.stopMs !== undefined && (event.type === 'reopen' || event.type === 'start');
  }

  /** The next cycle: what was asked of the clock while it was stopped holds for that. */
  nextCycle(ms: number): ClockRun {
    const next = new ClockRun(this.#target, this.#calendars);
    next.paused = this.paused;
    next.cancelled = this.#cancelledWhileStopped;
    next.start(ms);
    return next;
  }

  /** Lets time go by until an instant. */
  advance(toMs: number): void {
    if (this.startMs !== undefined && this.reading !== undefined && toMs > this.#nowMs) {
      this.#count(!this.#runs() ? 'stopped' : this.paused ? 'paused' : 'running', this.reading.timeline, this.#nowMs, toMs);
      this.#checkBreach();
    }
    this.#nowMs = toMs;
  }

  /** The instant at which counted time first reached a value that it has reached. */
  reachedAt(elapsedMs: number): number {
    const startMs = this.startMs as number;
    if (elapsedMs <= 0) return startMs;
    const span = this.#spans.find(
      ({ kind, timeline, fromMs, toMs, elapsedBeforeMs }) =>
        kind === 'running' && elapsedMs <= elapsedBeforeMs + openBetween(timeline, fromMs, toMs),
    );
    return span === undefined ? startMs : (shift(span.timeline, span.fromMs, elapsedMs - span.elapsedBeforeMs) as number);
  }

  /** The instant at which counted time will reach a value if the clock runs on from `fromMs`; nothing if the calendar does not open for that long. */
  willReach(elapsedMs: number, fromMs: number): number | undefined {
    if (this.reading === undefined || !Number.isFinite(elapsedMs)) return undefined;
    return shift(this.reading.timeline, fromMs, elapsedMs - this.elapsedMs);
  }

  /** The due instant of a target that is used up. */
  usedUpAt(): number {
    const { lengthMs = 0, dueMs } = this.reading as ReadTarget;
    // What was due before it began, no counted time leads to.
    return lengthMs <= 0 && dueMs !== undefined ? dueMs : this.told(this.reachedAt(this.limitMs as number));
  }

  /** A due instant as it is told: for working days at the same time, closed time means the next opening. */
  told(dueMs: number): number {
    return this.reading?.snapsForward === true ? (openAtOrAfter(this.reading.timeline, dueMs) ?? dueMs) : dueMs;
  }

  /** Share of the target that is used up, if that can be said. */
  consumedRatio(): number | undefined {
    const { lengthMs } = this.reading ?? {};
    if (lengthMs === undefined || !Number.isFinite(lengthMs) || lengthMs <= 0) return undefined;
    return (this.elapsedMs - this.usedFromMs) / lengthMs;
  }

  /** Every stretch from the start to the end, or to now. */
  trace(): SlaTraceInterval[] {
    const last = this.#spans.findLastIndex(({ kind }) => kind !== 'stopped');
    return traceOf(this.#runs() ? this.#spans : this.#spans.slice(0, last + 1));
  }

  #runs(): boolean {
    return this.startMs !== undefined && this.stopMs === undefined && !this.cancelled;
  }

  /** Counts a pause once it takes effect: one that came before the start, or while stopped, when the clock runs. */
  #countPause(): void {
    const pausing = this.paused && this.#runs();
    if (pausing && !this.#countedPause) this.pauseCount++;
    this.#countedPause = pausing;
  }

  #count(kind: Span['kind'], timeline: Timeline, fromMs: number, toMs: number): void {
    this.#spans.push({ kind, timeline, fromMs, toMs, elapsedBeforeMs: this.elapsedMs });
    if (kind === 'running') this.elapsedMs += openBetween(timeline, fromMs, toMs);
    else if (kind === 'paused') this.pausedMs += openBetween(timeline, fromMs, toMs);
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
    this.cancelled ||= this.#cancelledWhileStopped;
    if (this.breach === undefined && this.reading?.target !== this.#target) this.#changeTarget(ms);
  }

  #retarget(target: SlaClockTarget, ms: number): void {
    assertTarget(target);
    this.cancelled = false;
    this.#cancelledWhileStopped = false;
    if (this.breach !== undefined) {
      this.#find('change-after-breach', ms);
      return;
    }
    this.#target = target;
    if (this.startMs === undefined) return;
    // A stopped clock is judged by what it was held to, if by anything; a new target waits for a reopening.
    if (this.stopMs === undefined || this.limitMs === undefined) this.#changeTarget(ms);
  }

  /** Rule 18: keep the time used, start anew, or keep the share used. */
  #changeTarget(ms: number): void {
    const mode = this.#target.retarget ?? 'keepElapsed';
    const share = mode === 'prorate' && this.limitMs !== undefined ? this.consumedRatio() : undefined;
    if (mode === 'restart') {
      this.#originMs = ms;
      this.#elapsedAtOriginMs = this.elapsedMs;
    }
    const next = readTarget(this.#target, share === undefined ? this.#originMs : ms, this.#calendars);
    if (share === undefined) {
      this.#recount(next.timeline);
      this.usedFromMs = this.#elapsedAtOriginMs;
    } else {
      const usedMs = Number.isFinite(next.lengthMs) ? Math.round((next.lengthMs as number) * Math.min(1, share)) : 0;
      this.usedFromMs = this.elapsedMs - usedMs;
    }
    this.#hold(next, ms);
    this.#checkBreach(ms);
  }

  /** The time since the origin, counted on the calendar of a new target: used time is that of the target's calendar. */
  #recount(timeline: Timeline): void {
    const spans = this.#spans;
    this.#spans = [];
    this.elapsedMs = 0;
    this.pausedMs = 0;
    for (const span of spans) {
      this.#count(span.kind, span.fromMs < this.#originMs ? span.timeline : timeline, span.fromMs, span.toMs);
    }
  }

  #hold(reading: ReadTarget, ms: number): void {
    const { timeline, lengthMs, dueMs } = reading;
    this.reading = reading;
    this.heldSinceMs = ms;
    this.limitMs = lengthMs === undefined ? undefined : this.usedFromMs + lengthMs;
    if (lengthMs !== undefined && Number.isFinite(lengthMs)) this.dueAtStartMs ??= dueMs ?? shift(timeline, this.#originMs, lengthMs);
  }

  /** Rule 2: breached if and only if more than the target was used. */
  #checkBreach(changeMs?: number): void {
    if (this.breach !== undefined || this.limitMs === undefined || this.elapsedMs <= this.limitMs) return;
    this.breach = { dueMs: this.usedUpAt(), breachedMs: changeMs ?? this.#exceededAt(this.limitMs), onChange: changeMs !== undefined };
  }

  /** The latest instant at which counted time was still at a value that it has just passed. */
  #exceededAt(limitMs: number): number {
    const span = this.#spans[this.#spans.length - 1];
    if (span === undefined) return this.startMs as number;
    // Due at closing time, it is breached only once the calendar has opened again.
    const { timeline, fromMs, toMs, elapsedBeforeMs } = span;
    cover(timeline, fromMs, toMs);
    return latestInstant(timeline, openTimeBefore(timeline, fromMs) + limitMs - elapsedBeforeMs);
  }

  #find(code: SlaFinding['code'], ms: number): void {
    this.findings.push({ code, at: toIsoInstant(ms) });
  }
}
