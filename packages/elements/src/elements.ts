import { PlumbHealthCard } from './elements/health-card/health-card.ts';
import { PlumbSlaCard } from './elements/sla-card/sla-card.ts';

/** Every element there is. */
export const elements = [PlumbHealthCard, PlumbSlaCard] as const;
