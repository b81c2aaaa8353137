import type { CalendarDocument, SlaPolicy, Ticket } from '../src/index.ts';
import { engagementHealthModel, healthReport, slaClocks, slaReport } from '../src/index.ts';

/** What the examples in docstrings may name besides the public functions. */
export const londonOffice: CalendarDocument = {
  plumbline: 1,
  kind: 'calendar',
  id: 'london-office',
  zone: 'Europe/London',
  weekly: {
    mon: [['09:00', '17:30']],
    tue: [['09:00', '17:30']],
    wed: [['09:00', '17:30']],
    thu: [['09:00', '17:30']],
    fri: [['09:00', '17:30']],
  },
};

export const goldSupport: SlaPolicy = {
  plumbline: 1,
  kind: 'sla-policy',
  id: 'gold-support',
  targets: [
    { metric: 'first-response', within: 'PT1H', calendar: 'london-office', stopOn: { event: 'agent-reply' } },
    { metric: 'resolution', within: 'PT8H', calendar: 'london-office', stopOn: { event: 'closed' } },
  ],
  calendars: [londonOffice],
};

export const ticket: Ticket = {
  id: 'T-1',
  createdAt: '2026-03-27T09:00:00Z',
  fields: { priority: 'P2' },
  events: [
    { at: '2026-03-27T09:30:00Z', name: 'agent-reply' },
    { at: '2026-03-30T16:00:00Z', name: 'closed' },
  ],
};

export const clocks = slaClocks(goldSupport, ticket, { asOf: '2026-03-31T09:00:00Z' });

export const report = slaReport(goldSupport, [ticket], {
  asOf: '2026-03-31T09:00:00Z',
  zone: 'Europe/London',
  cohort: 'byEnd',
  by: ['priority'],
});

export const health = healthReport(
  engagementHealthModel,
  [
    { measure: 'adherence', value: 151 / 175, measuredAt: '2026-11-22T00:00:00Z', count: 175, interval: { low: 0.8041, high: 0.9059 } },
    { measure: 'satisfaction', value: 0.87, measuredAt: '2026-11-02T00:00:00Z', count: 61 },
    { measure: 'quality', value: 0.03, measuredAt: '2026-11-22T00:00:00Z', count: 175 },
  ],
  {
    asOf: '2026-11-23T09:00:00Z',
    subject: { id: 'northwind', name: 'Northwind managed services', type: 'engagement' },
    reported: { status: 'green', by: 'the team' },
  },
);
