import { describe, expect, test } from 'vitest';
import { PlumblineError } from '../../errors.ts';
import { proportionInterval } from '../../statistics/proportionInterval.ts';
import type { AdherenceGroup, SlaMetricReport, SlaReport } from '../../sla/types.ts';
import { slaCardGerman } from './messages.de.ts';
import { slaCardView } from './slaCardView.ts';

function figures(met: number, breached: number) {
  const interval = proportionInterval(met, met + breached);
  const counts = { met, breached, breachedOpen: 0, open: 0, atRisk: 0 };
  if (interval.status === 'no-data') return { status: 'no-data', reason: 'none-decided', ...counts } as const;
  return { status: 'ok', ratio: interval.ratio, interval: { low: interval.low, high: interval.high }, ...counts } as const;
}

interface Case {
  readonly met: number;
  readonly breached: number;
  readonly objective?: number;
  readonly months?: readonly (readonly [month: string, met: number, breached: number])[];
  readonly more?: Partial<SlaMetricReport>;
}

function reportOf({ met, breached, objective, months = [], more = {} }: Case): SlaReport {
  const total = figures(met, breached);
  const certain = total.status === 'ok' && objective !== undefined && (total.interval.low >= objective || total.interval.high < objective);
  const kept = total.status === 'ok' && objective !== undefined && total.ratio >= objective;
  return {
    plumbline: 1,
    kind: 'sla-report',
    policy: { id: 'gold', name: 'Gold support', revisions: [] },
    asOf: '2026-03-31T09:00:00Z',
    madeWith: {},
    input: { tickets: met + breached, findings: {} },
    metrics: [
      {
        metric: 'resolution',
        adherence: {
          by: months.length > 0 ? ['month'] : [],
          zone: 'Europe/London',
          cohort: 'byEnd',
          confidence: 0.95,
          total,
          groups: months.map(([month, ...counts]): AdherenceGroup => ({ key: { month }, ...figures(...counts) })),
          excluded: { noTarget: 0, notStarted: 0, cancelled: 0 },
        },
        ...(objective !== undefined && total.status === 'ok' && { objective: { ratio: objective, kept, certain } }),
        worstBreaches: [],
        atRisk: [],
        ticketsWithoutTarget: 0,
        ...more,
      },
    ],
  };
}

describe('the verdict', () => {
  test.for([
    { met: 181, breached: 9, objective: 0.95, tone: 'attention', word: 'Not proven', figure: '95.3\u00a0%' },
    { met: 1990, breached: 10, objective: 0.95, tone: 'good', word: 'Kept', figure: '99.5\u00a0%' },
    { met: 86, breached: 14, objective: 0.95, tone: 'bad', word: 'Missed', figure: '86.0\u00a0%' },
    // Rounded to one decimal place it would look as if the objective were reached.
    { met: 9496, breached: 504, objective: 0.95, tone: 'attention', word: 'Not proven', figure: '94.96\u00a0%' },
  ] as const)('$met of $met + $breached against $objective: $word', ({ tone, word, figure, ...given }) => {
    expect(slaCardView(reportOf(given))).toMatchObject({ status: { tone, word }, figure });
  });

  test('without an objective the figure stands unjudged', () => {
    const view = slaCardView(reportOf({ met: 181, breached: 9 }));
    expect(view).toMatchObject({ status: { tone: 'unknown', word: 'Not judged' }, figure: '95.3\u00a0%' });
  });

  test('where nothing was decided there is no figure, neither 0 nor 100', () => {
    const view = slaCardView(reportOf({ met: 0, breached: 0, objective: 0.95 }));
    expect(view).toMatchObject({ status: { tone: 'unknown', word: 'No data' }, evidence: [] });
    expect(view.figure).toBeUndefined();
  });

  test('the figure rests on its count and its interval', () => {
    expect(slaCardView(reportOf({ met: 181, breached: 9, objective: 0.95 })).evidence).toEqual([
      '181 of 190 kept',
      '91.2–97.5\u00a0% is plausible',
    ]);
  });
});

describe('the trend', () => {
  const months = [
    ['2026-01', 95, 5],
    ['2026-02', 60, 40],
    ['2026-03', 97, 3],
  ] as const;

  test('says which periods were below the objective, and that few prove nothing', () => {
    const { trend } = slaCardView(reportOf({ met: 252, breached: 48, objective: 0.95, months }));
    expect(trend?.takeaway).toBe(
      'Below 95\u00a0% in 1 of 3 periods, lowest in Feb 2026 with 60.0\u00a0%. 3 periods are too few to tell a change from chance.',
    );
    expect(trend?.points.map(({ tone }) => tone)).toEqual(['good', 'bad', 'good']);
  });

  test('draws what is missing as missing', () => {
    const { trend } = slaCardView(reportOf({ met: 98, breached: 2, objective: 0.95, months: [months[0], months[2]] }));
    expect(trend?.points[1]).toEqual({ startOn: '2026-02-01', label: 'Feb 2026', tone: 'unknown' });
    expect(trend?.table.rows[1]).toEqual(['Feb 2026', 'none decided', '–', '0', '0', '0']);
  });

  test('shows the last 24 periods, and says so', () => {
    const many = Array.from({ length: 30 }, (_, index) => {
      const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
      return [month, 10, index % 2] as const;
    });
    const { trend } = slaCardView(reportOf({ met: 300, breached: 15, objective: 0.9, months: many }));
    expect(trend?.points).toHaveLength(24);
    expect(trend?.takeaway).toMatch(/last 24 of 30 periods\.$/);
  });

  test('there is none where the report is not grouped by a period', () => {
    expect(slaCardView(reportOf({ met: 10, breached: 1 })).trend).toBeUndefined();
  });
});

test('what is at risk and the worst breach carry the next step and the reason', () => {
  const view = slaCardView(
    reportOf({
      met: 10,
      breached: 1,
      objective: 0.95,
      more: {
        atRisk: [{ ticketId: 'T-7', cycle: 1, fields: {}, dueAt: '2026-03-31T15:10:00Z', remainingMs: 2_520_000, consumedRatio: 0.9 }],
        worstBreaches: [
          {
            ticketId: 'T-4',
            cycle: 1,
            fields: {},
            startedAt: '2026-03-20T09:00:00Z',
            targetMs: 1,
            elapsedMs: 22_800_001,
            overrunMs: 22_800_000,
            reasons: [
              { code: 'counted-while', field: 'status', value: 'Waiting', countedMs: 20_000_000, shareRatio: 0.9 },
              { code: 'never-paused' },
            ],
          },
        ],
      },
    }),
  );
  expect(view.atRisk?.detail).toBe('Next: \u2068T-7\u2069, 42\u00a0min left, due Mar\u00a031,\u00a02026,\u00a016:10');
  expect(view.worstBreach).toEqual({
    title: 'Worst breach: \u2068T-4\u2069, 6\u00a0h\u00a020\u00a0min over',
    detail: '5\u00a0h\u00a033\u00a0min\u00a020\u00a0s while \u2068Waiting\u2069; never paused',
  });
});

test('a metric that the report does not have is refused with those it has', () => {
  const refused = () => slaCardView(reportOf({ met: 1, breached: 0 }), { metric: 'response' });
  expect(refused).toThrow(PlumblineError);
  expect(refused).toThrow(/resolution/);
});

test('in German figures, dates and sentences are German', () => {
  const view = slaCardView(reportOf({ met: 1181, breached: 9, objective: 0.95 }), { messages: slaCardGerman });
  expect(view).toMatchObject({ language: 'de', figure: '99,2\u00a0%', status: { word: 'Eingehalten' } });
  expect(view.evidence[0]).toBe('1.181 von 1.190 eingehalten');
  expect(view.notes.at(-1)).toBe('Stand 31.\u00a0März\u00a02026,\u00a010:00 (\u2068Europe/London\u2069)');
});
