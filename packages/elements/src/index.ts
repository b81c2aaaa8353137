export type { DataProblem } from './base/events.ts';
export { PlumbDataEvent, PlumbErrorEvent } from './base/events.ts';
export type { Language } from './base/languages.ts';
export { registerLanguage } from './base/languages.ts';
export type { ControlMessages } from './base/messages.ts';
export type { ElementState } from './base/plumb-element.ts';
export { PlumbElement } from './base/plumb-element.ts';
export { PlumbHealthCard } from './elements/health-card/health-card.ts';
export { PlumbSlaCard } from './elements/sla-card/sla-card.ts';
