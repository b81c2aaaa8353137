import { slaClocks, toEpochMs, type SlaPolicy, type Ticket } from '@plumbline/core';
import { parseSlaPolicy } from '@plumbline/core/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TicketMapping } from '../../../packages/cli/src/mapping/types.ts';
import { readTickets } from '../../../packages/cli/src/readTickets/readTickets.ts';
import type { TicketsRead } from '../../../packages/cli/src/readTickets/types.ts';
import { ticketSource } from '../../../packages/cli/src/ticketSource.ts';
import { hasRealData, readJson, realData } from '../realData.ts';
import { cityPolicy, FITTED_POLICY, type FittedPolicy } from './makePolicy.ts';

/** Midnight in Boston between the last order and the taking of the snapshot. */
const SNAPSHOT = '2016-01-13T00:00:00-05:00';
const TOLERANCE_MS = 90_000;

describe.skipIf(!hasRealData)('the requests of a city (skipped where ../shared/data is absent)', { timeout: 60_000 }, () => {
  let read: TicketsRead;
  let fitted: FittedPolicy;
  let byTarget: SlaPolicy;
  let byType: SlaPolicy;

  beforeAll(async () => {
    fitted = await readJson<FittedPolicy>(FITTED_POLICY);
    byTarget = parseSlaPolicy(await readJson(new URL('policy-deadline.json', import.meta.url)));
    byType = parseSlaPolicy(await readJson(new URL('policy.json', import.meta.url)));
    const mapping = await readJson<TicketMapping>(new URL('mapping.json', import.meta.url));
    read = await readTickets([ticketSource(realData('boston311_2015_sla.csv.gz'), { stdin: process.stdin })], { mapping });
  }, 60_000);

  const hasTarget = ({ deadlines }: Ticket) => deadlines?.['target'] !== undefined;

  test('every row is a ticket', () => {
    expect(read.rows).toEqual({ read: 121_145, accepted: 121_145, rejected: 0, reasons: {} });
    expect(read.tickets.filter(hasTarget)).toHaveLength(94_154);
    expect(read.localTimes).toEqual({ zone: 'America/New_York', skipped: 0, repeated: 1 });
  });

  test('the flag of the city follows from its own targets, for every closed and every open request that has one', () => {
    const counts: Record<string, number> = {};
    const findings: string[] = [];
    for (const ticket of read.tickets) {
      const { status, recordedFlag = 'no flag' } = ticket.fields;
      const [clock] = slaClocks(byTarget, ticket, { asOf: SNAPSHOT, trace: 'omit' });
      const key = `${status} ${recordedFlag} ${clock?.verdict ?? 'without target'}`;
      counts[key] = (counts[key] ?? 0) + 1;
      findings.push(...(clock?.findings ?? []).map(({ code }) => code));
    }
    expect(counts).toEqual({
      'Closed ONTIME met': 60_054,
      'Closed OVERDUE breached': 19_072,
      'Open ONTIME open': 3_501,
      'Open OVERDUE breached': 11_374,
      'Closed ONTIME without target': 22_064,
      'Open ONTIME without target': 4_927,
      // The city left the flag empty in 153 rows.
      'Closed no flag breached': 82,
      'Open no flag breached': 71,
    });
    // Closed some seconds before they were opened: that is told, and counts as done at once.
    expect(findings).toEqual(Array.from({ length: 57 }, () => 'event-before-creation'));
  });

  test('the policy file is what the script makes of the fitted rules', () => {
    expect(byType).toEqual(cityPolicy(fitted));
  });

  test('the dated policies give the due dates that the city wrote', () => {
    const found: Record<string, { rows: number; matched: number }> = {};
    for (const ticket of read.tickets.filter(hasTarget)) {
      const [clock] = slaClocks(byType, ticket, { asOf: SNAPSHOT, trace: 'omit' });
      const target = toEpochMs(ticket.deadlines?.['target'] ?? Number.NaN);
      const counts = (found[String(ticket.fields['type'])] ??= { rows: 0, matched: 0 });
      counts.rows += 1;
      if (clock?.dueAtStart !== undefined && Math.abs(toEpochMs(clock.dueAtStart) - target) <= TOLERANCE_MS) counts.matched += 1;
    }
    const matched = Object.values(found).reduce((sum, counts) => sum + counts.matched, 0);
    expect(matched).toBeGreaterThanOrEqual(0.976 * 94_154);

    // Types that one undated rule reproduced row by row, of at least 30 rows: those that the data call perfect.
    const perfect = Object.entries(fitted.types).filter(([, rule]) => rule.rows === rule.matched && rule.rows >= 30);
    expect(perfect).toHaveLength(45);
    expect(perfect.reduce((sum, [, { rows }]) => sum + rows, 0)).toBe(20_478);
    for (const [type, { rows }] of perfect) expect([type, found[type]]).toEqual([type, { rows, matched: rows }]);

    // And of every type as many rows as the fit reproduced, unless it was fitted as zero days.
    for (const [type, { before, after }] of Object.entries(fitted.versioned.types)) {
      if (before?.n === 0 || after?.n === 0) continue;
      expect([type, found[type]?.matched]).toEqual([type, (before?.matched ?? 0) + (after?.matched ?? 0)]);
    }
  });
});
