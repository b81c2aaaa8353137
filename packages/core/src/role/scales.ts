import type { DecisionStep, ScopeStep, TimeframeStep } from './types.ts';

/** The aspects that have a scale, each with its steps from the lower end up. */
export const scales = {
  scope: ['task', 'team', 'project', 'several-projects', 'programme', 'account', 'portfolio', 'organisation'],
  timeframe: ['iteration', 'release', 'project', 'contract', 'product-life', 'indefinite'],
  decisionLevel: ['operational', 'tactical', 'strategic'],
} as const satisfies { scope: readonly ScopeStep[]; timeframe: readonly TimeframeStep[]; decisionLevel: readonly DecisionStep[] };

/** The steps of an aspect's scale from the lower end up; none where it has no scale. */
export function stepsOf(aspect: string): readonly string[] {
  return Object.hasOwn(scales, aspect) ? scales[aspect as keyof typeof scales] : [];
}
