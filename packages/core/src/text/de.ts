import type { CardMessages } from './cardMessages.ts';
import { healthCardGerman } from './healthCard/messages.de.ts';
import { roleComparisonGerman } from './roleComparison/messages.de.ts';
import { slaCardGerman } from './slaCard/messages.de.ts';

export type { CardMessages } from './cardMessages.ts';

/**
 * The texts of all cards in German.
 *
 * @since 0.1.0
 * @example
 * slaCardView(report, { messages: german.slaCard }).language; // 'de'
 */
export const german: CardMessages = { healthCard: healthCardGerman, roleComparison: roleComparisonGerman, slaCard: slaCardGerman };
