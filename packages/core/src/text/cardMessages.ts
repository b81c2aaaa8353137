import type { HealthCardMessages } from './healthCard/messages.ts';
import type { RoleComparisonMessages } from './roleComparison/messages.ts';
import type { SlaCardMessages } from './slaCard/messages.ts';

/** The texts of all cards in one language. */
export interface CardMessages {
  readonly healthCard: HealthCardMessages;
  readonly roleComparison: RoleComparisonMessages;
  readonly slaCard: SlaCardMessages;
}
