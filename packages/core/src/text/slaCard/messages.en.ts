import { breachReasonsEnglish } from '../breachReasons.en.ts';
import { count, plural } from '../figures.ts';
import type { SlaCardMessages } from './messages.ts';

const language = 'en';

/** English. */
export const slaCardEnglish: SlaCardMessages = {
  language,
  title: (policy, metric) => `${policy}, ${metric}`,
  objective: (ratio) => `Objective ${ratio}`,
  noObjective: 'No objective set',
  status: { kept: 'Kept', notProven: 'Not proven', missed: 'Missed', noObjective: 'Not judged', undecided: 'No data' },
  verdict: {
    kept: (objective) => `The objective of ${objective} is kept.`,
    missed: (objective) => `The objective of ${objective} is missed.`,
    aboveSoFar: (objective) => `Above the objective of ${objective} so far, with too few decided to be sure.`,
    belowSoFar: (objective) => `Below the objective of ${objective} so far, with too few decided to be sure.`,
    noObjective: 'There is no objective to hold this against.',
    undecided: 'Nothing has been decided yet.',
  },
  kept: (met, decided) => `${count(met, language)} of ${count(decided, language)} kept`,
  plausible: (range) => `${range} is plausible`,
  trend: {
    caption: (period) => `Adherence by ${period}`,
    columns: { period: 'Period', ratio: 'Adherence', range: 'Plausible', met: 'Met', breached: 'Breached', open: 'Open' },
    noneDecided: 'none decided',
    noFigure: '–',
    target: (ratio) => `objective ${ratio}`,
    one: ({ label, ratio }) => `${ratio} in ${label}, the only period so far.`,
    allAtLeast: (objective, periods) => `At or above ${objective} in all ${count(periods, language)} periods.`,
    below: (objective, below, periods, { label, ratio }) =>
      `Below ${objective} in ${count(below, language)} of ${count(periods, language)} periods, lowest in ${label} with ${ratio}.`,
    between: (lowest, highest, periods) =>
      `Between ${lowest.ratio} (${lowest.label}) and ${highest.ratio} (${highest.label}) over ${count(periods, language)} periods.`,
    tooFew: (periods) => `${count(periods, language)} periods are too few to tell a change from chance.`,
    lastOf: (shown, all) => `Shown are the last ${count(shown, language)} of ${count(all, language)} periods.`,
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    week: (from) => `week of ${from}`,
  },
  atRisk: (tickets) => `${plural(tickets, 'ticket', 'tickets', language)} at risk`,
  nextAtRisk: (ticket, left, due) => `Next: ${ticket}, ${left}${due === undefined ? '' : `, due ${due}`}`,
  left: (duration) => `${duration} left`,
  nothingLeft: 'nothing left',
  reason: breachReasonsEnglish,
  worstBreach: (ticket, overrun) => `Worst breach: ${ticket}, ${overrun} over`,
  open: (tickets) => `Open ${count(tickets, language)}, kept out`,
  breachedOpen: (tickets) => `${count(tickets, language)} of the breached still open`,
  cohort: {
    byStart: 'Counted in the period of the start',
    byDue: 'Counted in the period of the due instant',
    byEnd: 'Counted in the period of the end',
  },
  asOf: (at, zone) => `As of ${at} (${zone})`,
  confidence: (ratio) => `Plausible: ${ratio} Wilson interval`,
};
