import { PlumbHealthCard } from './health-card.ts';

// Importing this makes <plumb-health-card> known to the page.
PlumbHealthCard.define();
