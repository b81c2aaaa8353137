import type { HealthModel } from './types.ts';

/**
 * The health of an engagement, as the one who answers for its services sees it: SLA adherence, satisfaction, quality. Weights 25, 20 and 15.
 *
 * Adherence past its red line makes the whole red, since an SLA is taken to be part of the contract; where missing it costs nothing, let its gate say
 * `amber`. Satisfaction or quality past theirs leaves at most amber. Adherence is a share of clocks met, satisfaction the share of answers that are
 * satisfied (CSAT), quality the share of resolved tickets that were reopened.
 *
 * @source knots and weights are ours, to be edited: 95 % adherence is a common objective of service contracts, the rest is judgement
 * @since 0.1.0
 */
export const engagementHealthModel: HealthModel = {
  id: 'engagement',
  version: '2026.1',
  measures: [
    {
      id: 'adherence',
      label: { en: 'SLA adherence', de: 'SLA-Einhaltung' },
      unit: 'ratio',
      knots: { worst: 0.8, red: 0.9, target: 0.95, best: 1 },
      weight: 25,
    },
    {
      id: 'satisfaction',
      label: { en: 'Client satisfaction', de: 'Kundenzufriedenheit' },
      unit: 'ratio',
      knots: { worst: 0.6, red: 0.75, target: 0.85, best: 0.95 },
      weight: 20,
    },
    {
      id: 'quality',
      label: { en: 'Reopen rate', de: 'Wiedereröffnungsquote' },
      unit: 'ratio',
      knots: { worst: 0.15, red: 0.1, target: 0.05, best: 0 },
      weight: 15,
    },
  ],
  gates: [
    { measure: 'adherence', atMost: 'red' },
    { measure: 'satisfaction', atMost: 'amber' },
    { measure: 'quality', atMost: 'amber' },
  ],
  bands: { amber: 50, green: 75 },
  minimumCoverageRatio: 0.5,
};
