import type { CalendarDocument } from '../src/calendar/types.ts';
import type { SlaClockEvent, SlaClockTarget } from '../src/sla/types.ts';
import { minuteOracle, type MinuteOracle } from './minuteOracle.ts';

/** What a walk finds out about a clock. */
export interface SteppedClock {
  readonly state: 'notStarted' | 'running' | 'paused' | 'stopped' | 'cancelled';
  readonly verdict: 'met' | 'breached' | 'open' | 'none';
  readonly elapsedMs: number;
  readonly pausedMs: number;
  readonly pauseCount: number;
  readonly reopenCount: number;
  readonly dueMs?: number | undefined;
  readonly projectedDueMs?: number | undefined;
  readonly breachedMs?: number | undefined;
  readonly breachedOnChange: boolean;
  readonly consumedRatio?: number | undefined;
}

const STEP = 60_000;
const NEVER = Number.POSITIVE_INFINITY;

/** A target as the walk needs it: so much time, counted where the oracle says so, since an instant or from one that it names. */
interface Promised {
  readonly source: SlaClockTarget;
  readonly oracle: MinuteOracle;
  readonly dueMs?: number;
  readonly lengthMs?: number;
}

/**
 * The slow truth about a clock: walks minute by minute through its life, asks the minute oracle whether each is open, and counts.
 *
 * Shares nothing with the engine but the types. Events lie on whole minutes; targets are in minutes or name an instant.
 */
export function stepClock(
  target: SlaClockTarget,
  events: readonly SlaClockEvent[],
  { asOf, calendars }: { readonly asOf: number; readonly calendars: readonly CalendarDocument[] },
): SteppedClock {
  const sorted = events.filter(({ at }) => Number(at) <= asOf).toSorted((a, b) => Number(a.at) - Number(b.at));
  let walk = new Walk(target, calendars);
  const begin = Number(sorted[0]?.at ?? asOf);
  for (let ms = begin, next = 0; ms <= asOf; ms += STEP) {
    for (; next < sorted.length && Number(sorted[next]!.at) === ms; next++) {
      const event = sorted[next]!;
      if (walk.target.reopen === 'newCycle' && walk.stoppedMs !== undefined && (event.type === 'reopen' || event.type === 'start')) {
        const before: Walk = walk;
        walk = new Walk(before.target, calendars);
        if (before.paused) walk.happens({ type: 'pause', at: ms }, ms);
        if (before.cancelledLater) walk.happens({ type: 'cancel', at: ms }, ms);
        walk.happens({ type: 'start', at: ms }, ms);
      } else walk.happens(event, ms);
    }
    if (ms < asOf) walk.minute(ms);
  }
  return walk.answer(asOf);
}

class Walk {
  target: SlaClockTarget;
  paused = false;
  stoppedMs: number | undefined;
  cancelledLater = false;

  readonly #calendars: readonly CalendarDocument[];
  readonly #minutes: { readonly ms: number; readonly kind: 'running' | 'paused' | 'stopped'; readonly oracle: MinuteOracle }[] = [];
  #startedMs: number | undefined;
  #cancelled = false;
  #held: Promised | undefined;
  #originMs = 0;
  /** What the target had used up before its first counted minute since `#usedSinceMs`. */
  #usedBeforeMs = 0;
  #usedSinceMs = 0;
  #usedMs = 0;
  #reachedMs: number | undefined;
  #breachedMs: number | undefined;
  #breachedOnChange = false;
  #pauseCount = 0;
  #reopenCount = 0;

  constructor(target: SlaClockTarget, calendars: readonly CalendarDocument[]) {
    this.target = target;
    this.#calendars = calendars;
  }

  happens(event: SlaClockEvent, ms: number): void {
    const wasPausing = this.#kind() === 'paused';
    if (event.type === 'pause') this.paused = true;
    else if (event.type === 'resume') this.paused = false;
    else if (event.type === 'start' && this.#startedMs === undefined) {
      this.#startedMs = ms;
      this.#begin(ms);
      this.#judge(ms, false);
    } else if (event.type === 'start' || event.type === 'reopen') this.#reopen(ms);
    else if (event.type === 'stop' && this.#startedMs !== undefined && this.stoppedMs === undefined) {
      this.stoppedMs = ms;
      this.paused = false;
    } else if (event.type === 'cancel') {
      if (this.stoppedMs === undefined) this.#cancelled = true;
      else this.cancelledLater = true;
    } else if (event.type === 'retarget') {
      this.#cancelled = false;
      this.cancelledLater = false;
      if (this.#breachedMs === undefined) {
        this.target = event.target;
        if (this.#startedMs !== undefined && (this.stoppedMs === undefined || this.#held!.lengthMs === undefined)) this.#change(ms);
      }
    }
    if (this.#kind() === 'paused' && !wasPausing) this.#pauseCount++;
  }

  minute(ms: number): void {
    const kind = this.#kind();
    if (kind === undefined || this.#held === undefined) return;
    const { oracle, lengthMs = NEVER } = this.#held;
    if (kind === 'running' && oracle.isOpen(ms)) {
      const left = lengthMs - this.#usedMs;
      if (left < STEP) this.#breachedMs ??= ms + left;
      if (left <= STEP) this.#reachedMs ??= ms + left;
      this.#usedMs += STEP;
    }
    this.#minutes.push({ ms, kind, oracle });
  }

  answer(asOf: number): SteppedClock {
    const sum = (kind: 'running' | 'paused') => STEP * this.#minutes.filter((one) => one.kind === kind && one.oracle.isOpen(one.ms)).length;
    const figures = { elapsedMs: sum('running'), pausedMs: sum('paused'), pauseCount: this.#pauseCount, reopenCount: this.#reopenCount };
    const breached = { breachedMs: this.#breachedMs, breachedOnChange: this.#breachedOnChange };
    if (this.#cancelled) return { state: 'cancelled', verdict: 'none', ...figures, ...breached, ...this.#share() };
    if (this.#startedMs === undefined || this.#held === undefined) return { state: 'notStarted', verdict: 'none', ...figures, ...breached };
    const state = this.stoppedMs !== undefined ? 'stopped' : this.paused ? 'paused' : 'running';
    const { lengthMs, oracle } = this.#held;
    if (lengthMs === undefined) return { state, verdict: 'none', ...figures, ...breached };
    const known = { state, ...figures, ...breached, ...this.#share() } as const;
    if (this.#breachedMs !== undefined) return { ...known, verdict: 'breached', dueMs: this.#reachedMs };
    const verdict = state === 'stopped' ? 'met' : 'open';
    if (this.#usedMs === lengthMs) return { ...known, verdict, dueMs: this.#reachedMs };
    const dueMs = oracle.add(this.stoppedMs ?? asOf, lengthMs - this.#usedMs);
    return { ...known, verdict, ...(state === 'paused' ? { projectedDueMs: dueMs } : { dueMs }) };
  }

  #kind(): 'running' | 'paused' | 'stopped' | undefined {
    if (this.#startedMs === undefined) return undefined;
    if (this.stoppedMs !== undefined || this.#cancelled) return 'stopped';
    return this.paused ? 'paused' : 'running';
  }

  #share(): Pick<SteppedClock, 'consumedRatio'> {
    const { lengthMs } = this.#held ?? {};
    return lengthMs === undefined || lengthMs <= 0 ? {} : { consumedRatio: this.#usedMs / lengthMs };
  }

  /** Counts anew what of the target is used up: the minutes since an instant, and what was used before them. */
  #use(sinceMs: number, beforeMs: number): void {
    this.#usedSinceMs = sinceMs;
    this.#usedBeforeMs = beforeMs;
    const counted = this.#minutes.filter(({ ms, kind, oracle }) => ms >= sinceMs && kind === 'running' && oracle.isOpen(ms));
    this.#usedMs = beforeMs + STEP * counted.length;
  }

  #begin(ms: number): void {
    this.#originMs = ms;
    this.#use(ms, 0);
    this.#held = this.#promised(ms);
  }

  #reopen(ms: number): void {
    if (this.stoppedMs === undefined || this.target.reopen === 'ignore') return;
    this.stoppedMs = undefined;
    this.#reopenCount++;
    this.#cancelled ||= this.cancelledLater;
    if (this.#breachedMs === undefined && this.#held!.source !== this.target) this.#change(ms);
  }

  #change(ms: number): void {
    const { lengthMs } = this.#held!;
    const mode = this.target.retarget ?? 'keepElapsed';
    if (mode === 'restart') this.#begin(ms);
    else if (mode === 'prorate' && lengthMs !== undefined && lengthMs > 0) {
      const share = Math.min(1, this.#usedMs / lengthMs);
      this.#held = this.#promised(ms);
      this.#use(ms, Math.round((this.#held.lengthMs ?? 0) * share));
    } else {
      this.#held = this.#promised(this.#originMs);
      const { oracle } = this.#held;
      for (const [i, minute] of this.#minutes.entries()) if (minute.ms >= this.#originMs) this.#minutes[i] = { ...minute, oracle };
      this.#use(this.#originMs, 0);
    }
    this.#judge(ms, true);
  }

  /** Whether the target is exceeded, or just used up, without time going by. */
  #judge(ms: number, onChange: boolean): void {
    const { lengthMs, dueMs } = this.#held!;
    this.#reachedMs = undefined;
    if (lengthMs === undefined || this.#usedMs < lengthMs) return;
    if (this.#usedMs > lengthMs) {
      this.#breachedMs = ms;
      this.#breachedOnChange = onChange;
    }
    this.#reachedMs = lengthMs <= 0 ? dueMs : this.#reachedAt(lengthMs);
  }

  /** When the counted minutes since the beginning of a target came to so much. */
  #reachedAt(lengthMs: number): number {
    // What a share counted as used has no minutes of its own: it is the last of all counted ones that used it up.
    const counted = this.#minutes.filter(({ ms, kind, oracle }) => ms >= this.#usedSinceMs && kind === 'running' && oracle.isOpen(ms));
    const all = this.#minutes.filter(({ ms, kind, oracle }) => kind === 'running' && oracle.isOpen(ms));
    const position = all.length - counted.length + (lengthMs - this.#usedBeforeMs) / STEP;
    const last = all[Math.ceil(position) - 1];
    return last === undefined ? this.#startedMs! : last.ms + (position - Math.ceil(position) + 1) * STEP;
  }

  #promised(fromMs: number): Promised {
    const { within, calendar } = this.target;
    const document = this.#calendars.find(({ id }) => id === calendar);
    const oracle = document === undefined ? ALWAYS : oracleOf(document);
    const source = this.target;
    if (within === undefined) return { source, oracle };
    if (typeof within === 'string') return { source, oracle, lengthMs: minutesOf(within) * STEP };
    if (!('dueAt' in within)) throw new Error('the walk does not count days');
    const dueMs = Number(within.dueAt);
    return { source, oracle: ALWAYS, dueMs, lengthMs: dueMs - fromMs };
  }
}

const oracles = new WeakMap<CalendarDocument, MinuteOracle>();

function oracleOf(document: CalendarDocument): MinuteOracle {
  let oracle = oracles.get(document);
  if (oracle === undefined) oracles.set(document, (oracle = minuteOracle(document)));
  return oracle;
}

const ALWAYS = oracleOf({ plumbline: 1, kind: 'calendar', id: 'every-hour', zone: 'UTC', weekly: 'always' });

function minutesOf(duration: string): number {
  return Number(/^PT(\d+)M$/.exec(duration)![1]);
}
