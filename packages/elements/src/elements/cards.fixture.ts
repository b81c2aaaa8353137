import { engagementHealthModel, type HealthReport, healthReport } from '@plumbline/core/health';
import type { AdherenceGroup, SlaReport } from '@plumbline/core/sla';
import { proportionInterval } from '@plumbline/core/statistics';
import { run } from 'axe-core';
import { settled } from '../base/page.fixture.ts';

function figures(met: number, breached: number) {
  const interval = proportionInterval(met, met + breached);
  const counts = { met, breached, breachedOpen: 0, open: 0, atRisk: 0 };
  if (interval.status === 'no-data') return { status: 'no-data', reason: 'none-decided', ...counts } as const;
  return { status: 'ok', ratio: interval.ratio, interval: { low: interval.low, high: interval.high }, ...counts } as const;
}

const MONTHS: readonly (readonly [month: string, met: number, breached: number])[] = [
  ['2026-06', 38, 1],
  ['2026-07', 31, 1],
  ['2026-08', 0, 0],
  ['2026-09', 44, 6],
  ['2026-10', 35, 1],
  ['2026-11', 33, 0],
];

/** A year's half with one bad month and one without a ticket. */
export const goldReport: SlaReport = {
  plumbline: 1,
  kind: 'sla-report',
  policy: { id: 'gold', name: 'Gold support', revisions: [] },
  asOf: '2026-11-23T09:00:00Z',
  madeWith: {},
  input: { tickets: 190, findings: {} },
  metrics: [
    {
      metric: 'resolution',
      adherence: {
        by: ['month'],
        zone: 'Europe/London',
        cohort: 'byEnd',
        confidence: 0.95,
        total: { ...figures(181, 9), open: 4, atRisk: 3 },
        groups: MONTHS.map(([month, ...counts]): AdherenceGroup => ({ key: { month }, ...figures(...counts) })),
        excluded: { noTarget: 0, notStarted: 0, cancelled: 0 },
      },
      objective: { ratio: 0.95, kept: true, certain: false },
      worstBreaches: [],
      atRisk: [
        {
          ticketId: '4812',
          cycle: 1,
          fields: { priority: 'P2' },
          remainingMs: 2_520_000,
          consumedRatio: 0.9125,
          dueAt: '2026-11-23T16:10:00Z',
        },
      ],
      ticketsWithoutTarget: 0,
    },
  ],
};

const measuredAt = '2026-11-20T00:00:00Z';

/** Past one red line, with a measure that is missing. */
export const northwind: HealthReport = healthReport(
  engagementHealthModel,
  [
    { measure: 'adherence', value: 151 / 175, measuredAt, count: 175, interval: { low: 0.8041, high: 0.9059 }, source: 'Service desk' },
    { measure: 'satisfaction', value: 0.89, measuredAt, count: 61 },
  ],
  {
    asOf: '2026-11-23T09:00:00Z',
    subject: { id: 'northwind', name: 'Northwind managed services', type: 'engagement' },
    reported: { status: 'green', by: 'the team' },
  },
);

/** An element in the page under its own tag, once it has said what came of its data. */
export async function shown<Element_ extends HTMLElement>(
  element: Element_,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Node[]
): Promise<Element_> {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  const done = settled(element);
  document.body.append(element);
  await done;
  return element;
}

/** What a reader finds in a part of an element. */
export function textOf(element: Element, selector = '[part=base]'): string {
  return plain(element.shadowRoot?.querySelector(selector));
}

/** Text with one space between words, without the marks that keep the direction of names to themselves. */
export function plain(element: Element | null | undefined): string {
  return (element?.textContent ?? '')
    .replaceAll(/[\u2066-\u2069]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What axe finds against WCAG 2.2 AA and best practice, with the markup that it finds it in. */
export async function violationsOf(element: Element): Promise<readonly unknown[]> {
  const { violations } = await run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
