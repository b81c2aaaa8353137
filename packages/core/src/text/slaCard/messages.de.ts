import type { Period } from '../../sla/types.ts';
import { breachReasonsGerman } from '../breachReasons.de.ts';
import { count, plural } from '../figures.ts';
import type { SlaCardMessages } from './messages.ts';

const language = 'de';

const PERIODS: Readonly<Record<Period, string>> = { year: 'Jahr', quarter: 'Quartal', month: 'Monat', week: 'Woche', day: 'Tag' };

/** German. */
export const slaCardGerman: SlaCardMessages = {
  language,
  title: (policy, metric) => `${policy}: ${metric}`,
  objective: (ratio) => `Ziel ${ratio}`,
  noObjective: 'Kein Ziel gesetzt',
  status: { kept: 'Eingehalten', notProven: 'Nicht gesichert', missed: 'Verfehlt', noObjective: 'Ohne Urteil', undecided: 'Keine Daten' },
  verdict: {
    kept: (objective) => `Das Ziel von ${objective} ist eingehalten.`,
    missed: (objective) => `Das Ziel von ${objective} ist verfehlt.`,
    aboveSoFar: (objective) => `Bisher über dem Ziel von ${objective}; für Gewissheit ist noch zu wenig entschieden.`,
    belowSoFar: (objective) => `Bisher unter dem Ziel von ${objective}; für Gewissheit ist noch zu wenig entschieden.`,
    noObjective: 'Es gibt kein Ziel, an dem sich das messen ließe.',
    undecided: 'Es ist noch nichts entschieden.',
  },
  kept: (met, decided) => `${count(met, language)} von ${count(decided, language)} eingehalten`,
  plausible: (range) => `${range} ist plausibel`,
  trend: {
    caption: (period) => `Einhaltung nach ${PERIODS[period]}`,
    columns: { period: 'Zeitraum', ratio: 'Einhaltung', range: 'Plausibel', met: 'Eingehalten', breached: 'Verletzt', open: 'Offen' },
    noneDecided: 'nichts entschieden',
    noFigure: '—',
    target: (ratio) => `Ziel ${ratio}`,
    one: ({ label, ratio }) => `${ratio} im bisher einzigen Zeitraum, ${label}.`,
    allAtLeast: (objective, periods) => `In allen ${count(periods, language)} Zeiträumen mindestens ${objective}.`,
    below: (objective, below, periods, { label, ratio }) =>
      `In ${count(below, language)} von ${count(periods, language)} Zeiträumen unter ${objective}, am niedrigsten mit ${ratio}: ${label}.`,
    between: (lowest, highest, periods) =>
      `Zwischen ${lowest.ratio} (${lowest.label}) und ${highest.ratio} (${highest.label}) in ${count(periods, language)} Zeiträumen.`,
    tooFew: (periods) => `${count(periods, language)} Zeiträume sind zu wenige, um eine Änderung vom Zufall zu unterscheiden.`,
    lastOf: (shown, all) => `Gezeigt sind die letzten ${count(shown, language)} von ${count(all, language)} Zeiträumen.`,
    quarter: (quarter, year) => `${quarter}. Quartal ${year}`,
    week: (from) => `Woche ab ${from}`,
  },
  atRisk: (tickets) => `${plural(tickets, 'Ticket', 'Tickets', language)} gefährdet`,
  nextAtRisk: (ticket, left, due) => `Als Nächstes: ${ticket}, ${left}${due === undefined ? '' : `, fällig ${due}`}`,
  left: (duration) => `noch ${duration}`,
  nothingLeft: 'keine Zeit übrig',
  reason: breachReasonsGerman,
  worstBreach: (ticket, overrun) => `Größte Verletzung: ${ticket}, ${overrun} darüber`,
  open: (tickets) => `Offen ${count(tickets, language)}, nicht mitgezählt`,
  breachedOpen: (tickets) => `${count(tickets, language)} der verletzten noch offen`,
  cohort: {
    byStart: 'Gezählt im Zeitraum des Beginns',
    byDue: 'Gezählt im Zeitraum der Fälligkeit',
    byEnd: 'Gezählt im Zeitraum des Endes',
  },
  asOf: (at, zone) => `Stand ${at} (${zone})`,
  confidence: (ratio) => `Plausibel: Wilson-Intervall zu ${ratio}`,
};
