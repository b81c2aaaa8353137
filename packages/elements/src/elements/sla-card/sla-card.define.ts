import { PlumbSlaCard } from './sla-card.ts';

// Importing this makes <plumb-sla-card> known to the page.
PlumbSlaCard.define();
