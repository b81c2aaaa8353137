import { PlumbHealthCard } from './elements/health-card/health-card.ts';
import { PlumbRoleComparison } from './elements/role-comparison/role-comparison.ts';
import { PlumbSlaCard } from './elements/sla-card/sla-card.ts';

/** Every element there is. */
export const elements = [PlumbHealthCard, PlumbRoleComparison, PlumbSlaCard] as const;
