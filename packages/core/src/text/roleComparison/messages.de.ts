import { count, plural } from '../figures.ts';
import { listed } from '../listed.ts';
import type { RoleComparisonMessages } from './messages.ts';

const language = 'de';

/** German. */
export const roleComparisonGerman: RoleComparisonMessages = {
  language,
  title: (roles) => listed(roles, 'und'),
  differing: (aspects, ofAspects) => `In ${count(aspects, language)} von ${plural(ofAspects, 'Aspekt', 'Aspekten', language)} verschieden`,
  notComparable: (aspects) => `${plural(aspects, 'Aspekt', 'Aspekte', language)} nicht vergleichbar`,
  sharedOf: (shared, responsibilities) =>
    `${count(shared, language)} von ${plural(responsibilities, 'Aufgabe', 'Aufgaben', language)} gemeinsam`,
  caption: 'Die Rollen im Vergleich, Aspekt für Aspekt',
  headings: { aspect: 'Aspekt', relation: 'Vergleich' },
  aspect: {
    focus: 'Schwerpunkt',
    scope: 'Reichweite',
    timeframe: 'Zeithorizont',
    decisionLevel: 'Entscheidungsebene',
    successMeasure: 'Erfolgsmaßstab',
  },
  notStated: 'keine Angabe',
  relation: { same: 'gleich', partly: 'teilweise gleich', different: 'verschieden', unknown: 'nicht vergleichbar' },
  order: {
    scope: { upper: 'weiter', lower: 'enger', uppermost: 'am weitesten', lowermost: 'am engsten' },
    timeframe: { upper: 'länger', lower: 'kürzer', uppermost: 'am längsten', lowermost: 'am kürzesten' },
    decisionLevel: { upper: 'höher', lower: 'niedriger', uppermost: 'am höchsten', lowermost: 'am niedrigsten' },
  },
  between: 'dazwischen',
  step: {
    task: 'eine Aufgabe',
    team: 'ein Team',
    project: 'ein Projekt',
    'several-projects': 'mehrere Projekte',
    programme: 'ein Programm',
    account: 'ein Großkunde',
    portfolio: 'ein Portfolio',
    organisation: 'die Organisation',
    iteration: 'eine Iteration',
    release: 'ein Release',
    contract: 'ein Vertrag',
    'product-life': 'die Lebensdauer eines Produkts',
    indefinite: 'unbefristet',
    operational: 'operativ',
    tactical: 'taktisch',
    strategic: 'strategisch',
  },
  sharedByAll: (steps) => `gemeinsam: ${listed(steps, 'und')}`,
  sharedBySome: (step, roles, ofRoles) => `${step} bei ${count(roles, language)} von ${count(ofRoles, language)}`,
  shared: (shared) => (shared === 0 ? 'Keine gemeinsamen Aufgaben' : `Gemeinsame Aufgaben (${count(shared, language)})`),
  own: (role, own) => (own === 0 ? `${role}: keine eigenen Aufgaben` : `Nur ${role} (${count(own, language)})`),
  strength: { accountable: 'verantwortet das Ergebnis', responsible: 'zuständig', contributes: 'wirkt mit' },
  basis: { derived: 'aus der Quelle abgeleitet', ours: 'eigene Einschätzung' },
  neededFor: (role, what) => `${role}: gefragt für ${what}.`,
  sources: 'Quellen',
};
