import { assureQuality, communicateWithStakeholders, manageBudgetScheduleAndResources } from './responsibilities.ts';
import { learnerskart } from './sources.ts';
import type { RoleProfile } from './types.ts';

/**
 * Delivery manager in the sense of services and contracts: answers for what clients get as long as they are clients.
 *
 * What its success is measured by it is accountable for; for the rest of its duties it is responsible. That, the places on scales and the tags are our
 * reading of the source.
 *
 * @source https://www.learnerskart.com/delivery-manager-vs-project-manager-5-key-differences-learnerskart
 * @since 0.1.0
 */
export const deliveryManager: RoleProfile = {
  id: 'delivery-manager',
  title: { en: 'Delivery Manager', de: 'Delivery Manager' },
  summary: {
    en: 'Answers for all that clients get, from end to end: services, products and solutions in steady quality, as the contract says.',
    de: 'Verantwortet durchgängig, was Kunden erhalten: Services, Produkte und Lösungen in gleichbleibender Qualität, wie im Vertrag zugesagt.',
  },
  aspects: {
    focus: {
      text: {
        en: 'Long-term service delivery and the client relationship',
        de: 'Langfristige Leistungserbringung und die Kundenbeziehung',
      },
      tags: ['service-level', 'relationship'],
      basis: 'published',
    },
    scope: {
      text: { en: 'Several projects or ongoing services', de: 'Mehrere Projekte oder laufende Services' },
      place: ['several-projects'],
      basis: 'published',
    },
    timeframe: {
      text: { en: 'Continuous, as long as the engagement lasts', de: 'Fortlaufend, solange die Zusammenarbeit besteht' },
      place: ['contract'],
      basis: 'published',
    },
    decisionLevel: {
      text: { en: 'Strategic and operational', de: 'Strategisch und operativ' },
      place: ['operational', 'strategic'],
      basis: 'published',
    },
    successMeasure: {
      text: {
        en: 'Client satisfaction, SLA and KPI adherence, service quality',
        de: 'Kundenzufriedenheit, eingehaltene SLAs und KPIs, Servicequalität',
      },
      tags: ['client-satisfaction', 'service-level', 'quality'],
      basis: 'published',
    },
  },
  responsibilities: [
    {
      id: 'oversee-projects-and-teams',
      text: {
        en: 'Oversee several projects and teams for one or more clients',
        de: 'Mehrere Projekte und Teams für einen oder mehrere Kunden führen',
      },
      strength: 'responsible',
      basis: 'published',
    },
    {
      id: 'keep-service-levels',
      text: { en: 'Keep to the SLAs and KPIs that were promised', de: 'Zugesagte SLAs und KPIs einhalten' },
      strength: 'accountable',
      basis: 'published',
    },
    {
      id: 'keep-contract',
      text: { en: 'Meet what the contract obliges to', de: 'Vertragliche Pflichten erfüllen' },
      strength: 'responsible',
      basis: 'published',
    },
    {
      id: 'keep-clients-satisfied',
      text: { en: 'Handle escalations and keep clients satisfied', de: 'Eskalationen klären und für zufriedene Kunden sorgen' },
      strength: 'accountable',
      basis: 'published',
    },
    {
      id: 'improve-continuously',
      text: { en: 'Keep improving the service and bring in new ideas', de: 'Den Service laufend verbessern und Neues einführen' },
      strength: 'responsible',
      basis: 'published',
    },
    {
      id: 'align-with-business-goals',
      text: {
        en: 'Align the delivery strategy with business goals',
        de: 'Die Strategie der Leistungserbringung an den Geschäftszielen ausrichten',
      },
      strength: 'responsible',
      basis: 'published',
    },
    { id: 'assure-quality', text: assureQuality, strength: 'accountable', basis: 'published' },
    {
      id: 'manage-budget-schedule-and-resources',
      text: manageBudgetScheduleAndResources,
      strength: 'responsible',
      basis: 'published',
    },
    { id: 'communicate-with-stakeholders', text: communicateWithStakeholders, strength: 'responsible', basis: 'derived' },
  ],
  neededFor: {
    en: 'ongoing contracts, several projects side by side and the long-term success of clients',
    de: 'laufende Verträge, mehrere Projekte nebeneinander und den langfristigen Erfolg von Kunden',
  },
  companions: [
    {
      role: 'project-manager',
      text: {
        en: 'Companies that define both roles clearly and use them well gain in client satisfaction, efficiency and growth.',
        de: 'Unternehmen, die beide Rollen klar abgrenzen und gut einsetzen, gewinnen an Kundenzufriedenheit, Effizienz und Wachstum.',
      },
      basis: 'published',
    },
  ],
  sources: [learnerskart],
};
