import { PlumblineError } from '../errors.ts';
import { AdherenceCount } from './adherenceCount.ts';
import type { SlaAdherence, SlaAdherenceOptions, TicketClock } from './types.ts';

/**
 * Adherence to service levels: the share of clocks that were met among those decided, in total and by group.
 *
 * A clock that has used more than its target is breached whether it has ended or not (`breachedOpen` counts those that have not), so that leaving a ticket
 * open hides nothing. Clocks without a verdict are in no figure and are counted by reason.
 *
 * @param clocks clocks of tickets, as `slaClocks` gives them
 * @param options.by what to group by: `year`, `quarter`, `month`, `week`, `day`, `metric`, or names of ticket fields
 * @param options.zone the zone in which periods begin and end
 * @param options.cohort which instant of a clock decides its period
 * @param options.confidence of the Wilson interval; default 0.95
 * @returns counts, ratio in 0..1 with its interval, median and 90th percentile of counted time in whole milliseconds
 * @throws {PlumblineError} `time/unknown-zone`, `statistics/invalid-probability`, `sla/invalid-grouping` when a
 * name is given twice or is a period in other letters, or the cohort is unknown
 * @source Wilson 1927 for the interval; quantiles of type 7
 * @since 0.1.0
 * @example
 * slaAdherence(clocks, { by: ['priority'], zone: 'Europe/London', cohort: 'byStart' }).total; // { status: 'ok', met: 1, breached: 1, breachedOpen: 0, open: 0, atRisk: 0, ratio: 0.5, … }
 */
export function slaAdherence(clocks: readonly TicketClock[], options: SlaAdherenceOptions): SlaAdherence {
  const count = new AdherenceCount(options);
  if (!Array.isArray(clocks)) throw new PlumblineError('sla/invalid-clock', { expected: 'a list of clocks', received: clocks });
  for (const [index, clock] of (clocks as readonly TicketClock[]).entries()) {
    if (Object(clock) !== clock) {
      throw new PlumblineError('sla/invalid-clock', {
        path: `clocks[${index}]`,
        expected: 'a clock as slaClocks gives it',
        received: clock,
      });
    }
    count.add(clock);
  }
  return count.adherence();
}
