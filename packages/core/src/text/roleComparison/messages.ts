import type { ClaimBasis, DecisionStep, ResponsibilityStrength, ScopeStep, TimeframeStep } from '../../role/types.ts';

/**
 * What roles are called that stand in an order: one of two groups, or one of more.
 *
 * @since 0.1.0
 */
export interface OrderWords {
  readonly upper: string;
  readonly lower: string;
  readonly uppermost: string;
  readonly lowermost: string;
}

/**
 * Every text of a comparison of roles in one language. What profiles say is handed in as it may stand in a sentence.
 *
 * @since 0.1.0
 */
export interface RoleComparisonMessages {
  /** BCP 47. */
  readonly language: string;
  /** The heading: the roles. */
  readonly title: (roles: readonly string[]) => string;
  /** How many of the aspects differ. */
  readonly differing: (aspects: number, ofAspects: number) => string;
  /** How many aspects a role does not have. */
  readonly notComparable: (aspects: number) => string;
  /** How many of all responsibilities are shared. */
  readonly sharedOf: (shared: number, responsibilities: number) => string;
  readonly caption: string;
  readonly headings: { readonly aspect: string; readonly relation: string };
  readonly aspect: { readonly [Aspect in 'focus' | 'scope' | 'timeframe' | 'decisionLevel' | 'successMeasure']: string };
  /** Stands where a role does not have an aspect. */
  readonly notStated: string;
  /** How roles stand to each other in an aspect. */
  readonly relation: { readonly [Kind in 'same' | 'partly' | 'different' | 'unknown']: string };
  readonly order: { readonly [Aspect in 'scope' | 'timeframe' | 'decisionLevel']: OrderWords };
  /** Neither the upper nor the lower end. */
  readonly between: string;
  readonly step: { readonly [Step in ScopeStep | TimeframeStep | DecisionStep]: string };
  /** The steps that all roles stand on. */
  readonly sharedByAll: (steps: readonly string[]) => string;
  /** A step that some of the roles stand on. */
  readonly sharedBySome: (step: string, roles: number, ofRoles: number) => string;
  /** The heading of the responsibilities that are shared. */
  readonly shared: (count: number) => string;
  /** The heading of those that a role has alone. */
  readonly own: (role: string, count: number) => string;
  readonly strength: { readonly [Strength in ResponsibilityStrength]: string };
  /** Said of a claim that no source makes. */
  readonly basis: { readonly [Basis in Exclude<ClaimBasis, 'published'>]: string };
  /** What a role is needed for. */
  readonly neededFor: (role: string, what: string) => string;
  readonly sources: string;
}
