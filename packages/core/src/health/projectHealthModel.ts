import type { HealthModel } from './types.ts';

/**
 * The health of a project, as the one who leads it sees it: on time, on budget, in scope. Weights 25, 25 and 20; any of them past its red line leaves at most
 * amber.
 *
 * On time is the time-based schedule performance index SPI(t), on budget the cost performance index CPI: above 1 is ahead of plan. In scope is the growth of
 * scope by changes as a share of what was agreed: `0.05` is 5 % more.
 *
 * @source SPI(t) after Lipke, earned schedule; CPI after earned value management; knots and weights are ours, to be edited
 * @since 0.1.0
 */
export const projectHealthModel: HealthModel = {
  id: 'project',
  version: '2026.1',
  measures: [
    {
      id: 'on-time',
      label: { en: 'Schedule performance', de: 'Termintreue' },
      unit: 'index',
      knots: { worst: 0.7, red: 0.85, target: 0.95, best: 1.05 },
      weight: 25,
    },
    {
      id: 'on-budget',
      label: { en: 'Cost performance', de: 'Kostentreue' },
      unit: 'index',
      knots: { worst: 0.7, red: 0.85, target: 0.95, best: 1.05 },
      weight: 25,
    },
    {
      id: 'in-scope',
      label: { en: 'Scope growth', de: 'Umfangszuwachs' },
      unit: 'ratio',
      knots: { worst: 0.3, red: 0.15, target: 0.05, best: 0 },
      weight: 20,
    },
  ],
  gates: [
    { measure: 'on-time', atMost: 'amber' },
    { measure: 'on-budget', atMost: 'amber' },
    { measure: 'in-scope', atMost: 'amber' },
  ],
  bands: { amber: 50, green: 75 },
  minimumCoverageRatio: 0.5,
};
