import type { HealthBands, HealthDecision, HealthGate, HealthReport, HealthStatus, MeasureHealth } from './types.ts';
import { reaches } from './weightedScore.ts';

/** What the status goes by. */
export interface StatusInput {
  readonly score: number | undefined;
  readonly bounds: HealthReport['bounds'];
  readonly coverageRatio: number;
  readonly alone: readonly Pick<MeasureHealth, 'id' | 'status'>[];
  readonly bands: HealthBands;
  readonly minimumCoverageRatio: number;
  readonly gates: readonly HealthGate[];
}

/** The status with the rule that decided it, and whether what is missing could change it. */
export function healthStatus(input: StatusInput): Pick<HealthReport, 'status' | 'decidedBy' | 'scoreStatus' | 'certain'> {
  const { score, bounds, coverageRatio, alone, bands, minimumCoverageRatio, gates } = input;
  const scoreStatus = score === undefined ? undefined : bandOf(score, bands);
  const known = scoreStatus !== undefined && { scoreStatus };
  const unknown = (reason: Extract<HealthDecision, { rule: 'coverage' }>['reason']) =>
    ({ status: 'unknown', decidedBy: { rule: 'coverage', reason }, ...known, certain: false }) as const;
  if (alone.every(({ status }) => status === 'not-applicable')) return unknown('nothing-applies');
  if (scoreStatus === undefined) return unknown('nothing-measured');
  if (!reaches(coverageRatio, minimumCoverageRatio)) return unknown('too-little-measured');

  const gatesOf = (measureStatus: MeasureHealth['status']) =>
    gates.filter(({ measure }) => alone.find(({ id }) => id === measure)?.status === measureStatus);
  const closed = gatesOf('red');
  const status = capped(scoreStatus, closed);
  // A measure that is missing is past its red line at the lower bound, so its gate is closed there.
  const statusAtLow = capped(bandOf(bounds.low, bands), [...closed, ...gatesOf('unknown')]);
  const statusAtHigh = capped(bandOf(bounds.high, bands), closed);
  const deciding = closed.filter(({ atMost }) => atMost === status).map(({ measure }) => measure);
  return {
    status,
    decidedBy: status === scoreStatus ? { rule: 'band' } : { rule: 'gate', measures: deciding.sort() },
    ...known,
    certain: statusAtLow === statusAtHigh,
  };
}

function bandOf(score: number, { amber, green }: HealthBands): HealthStatus {
  return reaches(score, green) ? 'green' : reaches(score, amber) ? 'amber' : 'red';
}

const FROM_WORST: readonly HealthStatus[] = ['red', 'amber', 'green'];

/** The status, or what the strictest of closed gates leaves of it. */
function capped(status: HealthStatus, closed: readonly HealthGate[]): HealthStatus {
  const allowed = [status, ...closed.map(({ atMost }) => atMost)];
  return FROM_WORST.find((worst) => allowed.includes(worst)) ?? status;
}
