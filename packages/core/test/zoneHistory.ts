import type { ZoneName } from '../src/time/types.ts';
import { wallClockText } from './minuteOracle.ts';

/** An instant at which a zone's clocks are set, and how many minutes they are ahead of UTC before and after. */
export interface ZoneTransition {
  readonly atMs: number;
  readonly beforeMinutes: number;
  readonly afterMinutes: number;
}

/** Every change of a zone's clocks in a span. */
export interface ZoneHistory {
  readonly zone: ZoneName;
  readonly firstMinutes: number;
  readonly transitions: readonly ZoneTransition[];
}

/** Finds a zone's transitions by reading its wall clock every `probeMs` and halving where two readings differ in their distance from UTC. */
export function zoneHistory(
  zone: ZoneName,
  { fromMs, toMs, probeMs }: { readonly fromMs: number; readonly toMs: number; readonly probeMs: number },
): ZoneHistory {
  const text = wallClockText(zone);
  const minutesAhead = (ms: number) => (Date.parse(`${text(ms).replace(' ', 'T')}Z`) - ms) / 60_000;
  const transitions: ZoneTransition[] = [];
  const firstMinutes = minutesAhead(fromMs);
  let beforeMinutes = firstMinutes;
  for (let leftMs = fromMs; leftMs < toMs;) {
    const rightMs = Math.min(leftMs + probeMs, toMs);
    if (minutesAhead(rightMs) === beforeMinutes) {
      leftMs = rightMs;
      continue;
    }
    let sameMs = leftMs;
    let changedMs = rightMs;
    while (changedMs - sameMs > 60_000) {
      const middleMs = Math.floor((sameMs + changedMs) / 120_000) * 60_000;
      if (minutesAhead(middleMs) === beforeMinutes) sameMs = middleMs;
      else changedMs = middleMs;
    }
    const afterMinutes = minutesAhead(changedMs);
    transitions.push({ atMs: changedMs, beforeMinutes, afterMinutes });
    beforeMinutes = afterMinutes;
    leftMs = changedMs;
  }
  return { zone, firstMinutes, transitions };
}
