import type { SlaReport } from '@plumbline/core';

/**
 * The metrics whose total adherence is below a ratio, in words. One without a decided clock fails too: no data never passes a gate in silence.
 *
 * @param failUnder 0..1
 */
export function metricsBelow(report: SlaReport, failUnder: number): string[] {
  return report.metrics.flatMap(({ metric, adherence: { total } }) => {
    if (total.status === 'no-data') return [`${metric}: no data (no clock was met or breached)`];
    if (total.ratio >= failUnder) return [];
    return [`${metric}: ${total.ratio.toFixed(4)} (${total.met} met of ${total.met + total.breached})`];
  });
}
