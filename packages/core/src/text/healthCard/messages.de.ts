import { dateFormat } from '../intlFormats.ts';
import { listed } from '../listed.ts';
import type { HealthCardMessages } from './messages.ts';

const statusInSentence = { green: 'grün', amber: 'gelb', red: 'rot' } as const;
const status = { green: 'Grün', amber: 'Gelb', red: 'Rot', unknown: 'Unbekannt' } as const;

/** German. */
export const healthCardGerman: HealthCardMessages = {
  language: 'de',
  date: (epochMs) => dateFormat('de', { day: 'numeric', month: 'long', year: 'numeric' }).format(epochMs),
  subtitle: {
    project: (asOf) => `Zustand des Projekts, Stand ${asOf}`,
    engagement: (asOf) => `Zustand des Engagements, Stand ${asOf}`,
  },
  status,
  statusInSentence,
  missing: { 'not-observed': 'Keine Daten', unknown: 'Nicht bekannt', expired: 'Veraltet' },
  notApplicable: 'Trifft nicht zu',
  allOf: (items) => listed(items, 'und'),
  verdict: {
    band: {
      green: (greenFrom) => `Grün, weil der Wert mindestens ${greenFrom} beträgt.`,
      amber: (amberFrom, greenFrom) => `Gelb, weil der Wert mindestens ${amberFrom} beträgt, aber unter ${greenFrom} liegt.`,
      red: (amberFrom) => `Rot, weil der Wert unter ${amberFrom} liegt.`,
    },
    gate: (decided, crossed, scoreStatus) => `${status[decided]}, denn ${crossed}; der Wert allein wäre ${statusInSentence[scoreStatus]}.`,
    coverage: {
      'nothing-applies': () => 'Unbekannt, weil keine Messgröße zutrifft.',
      'nothing-measured': () => 'Unbekannt, weil nichts gemessen wurde.',
      'too-little-measured': (coverage, needed) => `Unbekannt, weil nur ${coverage} gemessen sind; nötig sind ${needed}.`,
    },
    notCertain: 'Nicht sicher: Was fehlt, könnte das ändern.',
    reported: (reported, by) => `Gemeldet${by === undefined ? '' : ` von ${by}`}: ${statusInSentence[reported]}.`,
  },
  crossed: {
    below: (measure) => `bei ${measure} ist die rote Linie unterschritten`,
    above: (measure) => `bei ${measure} ist die rote Linie überschritten`,
  },
  sentence: (parts) => `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`,
  outOf: 'von 100',
  outOfBetween: (low, high) => `von 100, zwischen ${low} und ${high}, was auch immer das Fehlende ergibt`,
  takeaway: (score, low, high, amberFrom, greenFrom) =>
    `Wert ${score} von 100${low === high ? '' : `, zwischen ${low} und ${high}, was auch immer das Fehlende ergibt`}; grün ab ${greenFrom}, rot unter ${amberFrom}.`,
  coverage: (share) => `${share} abgedeckt`,
  reason: (measure, value) => `${measure}: ${value}`,
  target: (target) => `Ziel ${target}`,
  redLine: (redLine) => `rote Linie ${redLine}`,
  countOf: (part, count) => `${part} von ${count}`,
  count: (count) => `aus ${count}`,
  plausible: (range) => `plausibel sind ${range}`,
  aged: (measuredOn, share) => `gemessen am ${measuredOn}, zählt zu ${share}`,
  source: (source) => `Quelle: ${source}`,
  more: (count) => `${count} weitere`,
  pathToGreen: (steps) => `Zurück zu Grün: ${listed(steps, 'und')}${steps.length === 1 ? ', sonst muss sich nichts ändern' : ''}.`,
  step: (measure, from, to) => `${measure} von ${from} auf ${to}`,
  measuredAgain: (measure) => `${measure} unverändert neu gemessen`,
  model: (id, version) => `Modell ${id} ${version}`,
  madeWith: (versions) => `Erstellt mit ${versions}`,
};
