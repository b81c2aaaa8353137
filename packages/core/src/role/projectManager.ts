import { assureQuality, communicateWithStakeholders, manageBudgetScheduleAndResources } from './responsibilities.ts';
import { learnerskart } from './sources.ts';
import type { RoleProfile } from './types.ts';

/**
 * Project manager: brings one project to its end.
 *
 * What its success is measured by it is accountable for; for the rest of its duties it is responsible. That, the places on scales and the tags are our
 * reading of the source.
 *
 * @source https://www.learnerskart.com/delivery-manager-vs-project-manager-5-key-differences-learnerskart
 * @since 0.1.0
 */
export const projectManager: RoleProfile = {
  id: 'project-manager',
  title: { en: 'Project Manager', de: 'Project Manager' },
  summary: {
    en: 'Plans, carries out and closes a project. The role ends when the project is delivered.',
    de: 'Plant ein Projekt, führt es durch und schließt es ab. Mit der Übergabe endet die Rolle.',
  },
  aspects: {
    focus: {
      text: { en: 'One specific project, completed successfully', de: 'Der erfolgreiche Abschluss eines bestimmten Projekts' },
      tags: ['output'],
      basis: 'published',
    },
    scope: {
      text: { en: 'One project at a time', de: 'Jeweils ein Projekt' },
      place: ['project'],
      basis: 'published',
    },
    timeframe: {
      text: { en: 'Defined start and end', de: 'Festgelegter Anfang und festgelegtes Ende' },
      place: ['project'],
      basis: 'published',
    },
    decisionLevel: {
      text: { en: 'Tactical and operational', de: 'Taktisch und operativ' },
      place: ['operational', 'tactical'],
      basis: 'published',
    },
    successMeasure: {
      text: { en: 'On time, on budget, in scope', de: 'Im Zeitplan, im Budget, im vereinbarten Umfang' },
      tags: ['schedule', 'budget', 'scope'],
      basis: 'published',
    },
  },
  responsibilities: [
    {
      id: 'define-scope',
      text: { en: 'Define scope, objectives and deliverables', de: 'Umfang, Ziele und Ergebnisse festlegen' },
      strength: 'accountable',
      basis: 'published',
    },
    {
      id: 'plan-project',
      text: { en: 'Draw up the project plan and keep it current', de: 'Den Projektplan aufstellen und aktuell halten' },
      strength: 'responsible',
      basis: 'published',
    },
    {
      id: 'coordinate-team',
      text: { en: 'Assign tasks and coordinate the team', de: 'Aufgaben verteilen und das Team koordinieren' },
      strength: 'responsible',
      basis: 'published',
    },
    {
      id: 'control-progress-risks-and-changes',
      text: { en: 'Watch progress, risks and changes', de: 'Fortschritt, Risiken und Änderungen überwachen' },
      strength: 'responsible',
      basis: 'published',
    },
    {
      id: 'close-project',
      text: { en: 'Hand over the result and close the project', de: 'Das Ergebnis übergeben und das Projekt abschließen' },
      strength: 'responsible',
      basis: 'published',
    },
    { id: 'assure-quality', text: assureQuality, strength: 'responsible', basis: 'published' },
    {
      id: 'manage-budget-schedule-and-resources',
      text: manageBudgetScheduleAndResources,
      strength: 'accountable',
      basis: 'derived',
    },
    { id: 'communicate-with-stakeholders', text: communicateWithStakeholders, strength: 'responsible', basis: 'published' },
  ],
  neededFor: {
    en: 'planning, running and delivering a one-time project within set limits',
    de: 'ein einmaliges Projekt in festem Rahmen, von der Planung bis zur Übergabe',
  },
  sources: [learnerskart],
};
