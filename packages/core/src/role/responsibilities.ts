import type { LocalizedText } from '../document/types.ts';

// What several roles see to is worded once. Texts alone, so that a profile can be dropped from a bundle with everything in it.

export const assureQuality: LocalizedText = {
  en: 'See that the quality is what was agreed',
  de: 'Die vereinbarte Qualität sicherstellen',
};

export const manageBudgetScheduleAndResources: LocalizedText = {
  en: 'Manage budget, schedule and resources',
  de: 'Budget, Termine und Ressourcen steuern',
};

export const communicateWithStakeholders: LocalizedText = {
  en: 'Keep clients and other stakeholders in the picture',
  de: 'Kunden und andere Beteiligte auf dem Laufenden halten',
};
