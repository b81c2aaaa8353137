import type { HealthCardMessages } from './healthCard/messages.ts';
import type { RoleComparisonMessages } from './roleComparison/messages.ts';
import type { SlaCardMessages } from './slaCard/messages.ts';

/**
 * The texts of all cards in one language.
 *
 * @since 0.1.0
 */
export interface CardMessages {
  readonly healthCard: HealthCardMessages;
  readonly roleComparison: RoleComparisonMessages;
  readonly slaCard: SlaCardMessages;
}
