import { slaAdherence, slaClocks, toEpochMs, type TicketClock } from '@plumbline/core';
import { parseSlaPolicy } from '@plumbline/core/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TicketMapping } from '../../../packages/cli/src/mapping/types.ts';
import { readTickets } from '../../../packages/cli/src/readTickets/readTickets.ts';
import type { TicketsRead } from '../../../packages/cli/src/readTickets/types.ts';
import { ticketSource } from '../../../packages/cli/src/ticketSource.ts';
import { hasRealData, readJson, realData } from '../realData.ts';

/** What was measured on the log by other means. */
interface KnownAnswers {
  readonly uci_servicenow: {
    readonly events: number;
    readonly incidents: number;
    readonly made_sla_true: number;
    readonly priority: Readonly<Record<string, number>>;
    readonly made_sla_true_by_priority: Readonly<Record<string, number>>;
    readonly weekly_opened_and_met: Readonly<Record<string, readonly [opened: number, met: number]>>;
  };
}

const [P3, P4] = ['3 - Moderate', '4 - Low'];

describe.skipIf(!hasRealData)('the incident log (skipped where ../shared/data is absent)', { timeout: 60_000 }, () => {
  let known: KnownAnswers['uci_servicenow'];
  let read: TicketsRead;
  let clocks: readonly TicketClock[];

  beforeAll(async () => {
    known = (await readJson<KnownAnswers>(realData('known_answers.json'))).uci_servicenow;
    const mapping = await readJson<TicketMapping>(new URL('mapping.json', import.meta.url));
    const policy = parseSlaPolicy(await readJson(new URL('policy.json', import.meta.url)));
    read = await readTickets([ticketSource(realData('uci_incident_event_log.csv.gz'), { stdin: process.stdin })], { mapping });
    clocks = read.tickets.flatMap((ticket) => slaClocks(policy, ticket, { asOf: read.latestMs ?? 0, trace: 'omit' }));
  }, 60_000);

  const recorded = ({ fields }: TicketClock) => fields['recordedMadeSla'] === 'true';
  const ofPriority = (priority: string) => clocks.filter(({ fields }) => fields['priority'] === priority);
  const agreeing = (some: readonly TicketClock[]) => some.filter((clock) => recorded(clock) === (clock.verdict === 'met')).length;

  test('every row is a change of a ticket', () => {
    expect(read.rows).toEqual({ read: known.events, accepted: known.events, rejected: 0, reasons: {} });
    expect(read.tickets).toHaveLength(known.incidents);
    expect(read.localTimes).toEqual({ zone: 'UTC', skipped: 0, repeated: 0 });
  });

  test('what the log itself recorded, by priority', () => {
    const count = (priority: string, met: boolean) =>
      read.tickets.filter(({ fields }) => fields['priority'] === priority && (!met || fields['recordedMadeSla'] === 'true')).length;
    for (const [priority, total] of Object.entries(known.priority)) {
      expect([priority, count(priority, false), count(priority, true)]).toEqual([
        priority,
        total,
        known.made_sla_true_by_priority[priority],
      ]);
    }
  });

  test('the policy reproduces the recorded flag, and all closed incidents of both priorities are decided', () => {
    expect(clocks.every(({ state }) => state === 'stopped')).toBe(true);
    expect(ofPriority(P3)).toHaveLength(23_466);
    expect(agreeing(ofPriority(P3))).toBeGreaterThanOrEqual(23_440);
    expect(ofPriority(P4)).toHaveLength(774);
    expect(agreeing(ofPriority(P4))).toBe(774);
  });

  test('of P1 and P2 no policy is known: they have no clock', () => {
    expect(clocks).toHaveLength(23_466 + 774);
  });

  test('adherence by priority is that of the recorded flags, but for the known disagreement', () => {
    const { groups } = slaAdherence(clocks, { by: ['priority'], zone: 'UTC', cohort: 'byStart' });
    const met = (priority: string) => groups.find(({ key }) => key['priority'] === priority)?.met ?? 0;
    expect(Math.abs(met(P3) - (known.made_sla_true_by_priority[P3] ?? 0))).toBeLessThanOrEqual(23_466 - 23_440);
    expect(met(P4)).toBe(known.made_sla_true_by_priority[P4]);
  });

  test('adherence by week too', () => {
    const { groups } = slaAdherence(clocks, { by: ['week'], zone: 'UTC', cohort: 'byStart' });
    const withoutClock = read.tickets.filter(({ fields }) => fields['priority'] !== P3 && fields['priority'] !== P4);

    let disagreement = 0;
    for (const [monday, [opened, recordedMet]] of Object.entries(known.weekly_opened_and_met)) {
      const others = withoutClock.filter(({ createdAt }) => mondayOf(toEpochMs(createdAt)) === monday);
      const othersMet = others.filter(({ fields }) => fields['recordedMadeSla'] === 'true').length;
      const group = groups.find(({ key }) => key['week'] === monday);
      expect([monday, (group?.met ?? 0) + (group?.breached ?? 0) + others.length]).toEqual([monday, opened]);
      disagreement += Math.abs((group?.met ?? 0) + othersMet - recordedMet);
    }
    expect(disagreement).toBeLessThanOrEqual(23_466 - 23_440);
  });
});

/** The Monday of an instant's week in UTC. */
function mondayOf(ms: number): string {
  const date = new Date(ms);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
