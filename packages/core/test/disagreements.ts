import {
  addBusinessTime,
  addBusinessTimeBatch,
  businessIntervals,
  businessTimeBetween,
  businessTimeBetweenBatch,
  type Calendar,
  isBusinessTime,
  nextClosing,
  nextOpening,
  snapBackward,
  snapForward,
  subtractBusinessTime,
} from '../src/calendar/index.ts';

/** A stretch of time cut into steps of equal length, each wholly open (1) or closed (0). */
export interface SteppedWindow {
  readonly fromMs: number;
  readonly stepMs: number;
  readonly open: Uint8Array;
}

/**
 * Asks every function of the engine about a window of which the truth is known, and says in words where it answers otherwise.
 *
 * The batch functions are asked about every step, the scalar ones around every opening and closing and at each of `moments`, which lie inside
 * the window.
 */
export function disagreements(calendar: Calendar, { fromMs, stepMs, open }: SteppedWindow, moments: Iterable<number>): string[] {
  const found: string[] = [];
  const steps = open.length;
  const toMs = fromMs + steps * stepMs;
  const openSteps = openStepsBefore(open);
  const openings: number[] = [];
  const closings: number[] = [];
  const ends: number[] = [];
  for (let step = 0; step < steps; step++) {
    if (open[step] === 1) ends.push(fromMs + (step + 1) * stepMs);
    if (step > 0 && open[step] !== open[step - 1]) (open[step] === 1 ? openings : closings).push(fromMs + step * stepMs);
  }

  const { starts, marks, lengths } = columns(fromMs, stepMs, steps);
  const between = businessTimeBetweenBatch(calendar, starts, marks).values;
  for (let step = 0; step <= steps; step++) {
    const wanted = Number(openSteps[step]) * stepMs;
    if (between[step] !== wanted) found.push(`between, batch, over ${step} steps: ${between[step]} for ${wanted}`);
  }
  const added = addBusinessTimeBatch(calendar, starts.subarray(0, ends.length), lengths.subarray(0, ends.length)).values;
  for (let index = 0; index < ends.length; index++) {
    if (added[index] !== ends[index]) found.push(`add, batch, ${index + 1} steps: ${added[index]} for ${ends[index]}`);
  }

  const openAt = (ms: number) => open[Math.floor((ms - fromMs) / stepMs)] === 1;
  const passedAt = (ms: number) =>
    Number(openSteps[Math.floor((ms - fromMs) / stepMs)]) * stepMs + (openAt(ms) ? (ms - fromMs) % stepMs : 0);
  const totalMs = Number(openSteps[steps]) * stepMs;
  const firstOpenMs = fromMs + open.indexOf(1) * stepMs;
  const is = (name: string, ms: number, got: Date | number | boolean | undefined, wanted: number | boolean) => {
    const value = got instanceof Date ? got.getTime() : got;
    if (value !== wanted) found.push(`${name} at ${new Date(ms).toISOString()}: ${value} for ${wanted}`);
  };
  /** What lies beyond the window is only known to lie there. */
  const isOrBeyond = (name: string, ms: number, got: Date | undefined, wanted: number | undefined) => {
    if (wanted !== undefined) is(name, ms, got, wanted);
    else if (got !== undefined && got.getTime() < toMs) is(name, ms, got, Number.POSITIVE_INFINITY);
  };
  const around = [...openings, ...closings].flatMap((ms) => [ms - 1, ms, ms + 1]);
  for (const ms of [...around, ...moments]) {
    const nextOpeningMs = openings.find((opening) => opening >= ms);
    is('isBusinessTime', ms, isBusinessTime(calendar, ms), openAt(ms));
    is('between, from the beginning', ms, businessTimeBetween(calendar, fromMs, ms), passedAt(ms));
    is('between, back from the end', ms, businessTimeBetween(calendar, toMs, ms), passedAt(ms) - totalMs);
    isOrBeyond('nextOpening', ms, nextOpening(calendar, ms), nextOpeningMs);
    isOrBeyond('snapForward', ms, snapForward(calendar, ms), openAt(ms) ? ms : nextOpeningMs);
    isOrBeyond(
      'nextClosing',
      ms,
      nextClosing(calendar, ms),
      closings.find((closing) => closing > ms),
    );
    const lastOpenMs = openAt(ms - 1) ? ms : closings.findLast((closing) => closing <= ms);
    if (lastOpenMs === undefined) continue;
    is('snapBackward', ms, snapBackward(calendar, ms), lastOpenMs);
    // All that was open in the window until here, taken back and added again: the latest and the earliest instant.
    is('subtract', ms, subtractBusinessTime(calendar, ms, passedAt(ms)), firstOpenMs);
    is('add', ms, addBusinessTime(calendar, firstOpenMs, passedAt(ms)), lastOpenMs);
  }

  const pieces = businessIntervals(calendar, fromMs, toMs).flatMap(({ startAt, endAt }) => [startAt.getTime(), endAt.getTime()]);
  const edges = [...(open[0] === 1 ? [fromMs] : []), ...openings, ...closings, ...(open[steps - 1] === 1 ? [toMs] : [])].sort(
    (a, b) => a - b,
  );
  if (pieces.join() !== edges.join()) found.push(`intervals: ${pieces.join()} for ${edges.join()}`);
  return found;
}

/** How many steps are open before each, and of all. */
function openStepsBefore(open: Uint8Array): Uint32Array {
  const before = new Uint32Array(open.length + 1);
  for (let step = 0; step < open.length; step++) before[step + 1] = Number(before[step]) + Number(open[step]);
  return before;
}

let reused = { starts: new Float64Array(0), marks: new Float64Array(0), lengths: new Float64Array(0) };

/** Columns for the batch functions, reused from window to window of the same length. */
function columns(fromMs: number, stepMs: number, steps: number): typeof reused {
  if (reused.starts.length !== steps + 1) {
    reused = { starts: new Float64Array(steps + 1), marks: new Float64Array(steps + 1), lengths: new Float64Array(steps + 1) };
  }
  const { starts, marks, lengths } = reused;
  for (let step = 0; step <= steps; step++) {
    starts[step] = fromMs;
    marks[step] = fromMs + step * stepMs;
    lengths[step] = (step + 1) * stepMs;
  }
  return reused;
}
