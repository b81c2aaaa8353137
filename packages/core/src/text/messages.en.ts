import type { AdherenceFigures, BreachReason, FieldValue, PolicyGap, SlaReportNote } from '../sla/types.ts';
import { reasonText } from './breachReasons.ts';
import { breachReasonsEnglish } from './breachReasons.en.ts';
import { formatDuration } from './formatDuration.ts';
import { formatExactRatio, formatRatio } from './formatRatio.ts';
import type { Messages } from './messages.ts';
import { quoted } from './quoted.ts';

/** English. */
export const english: Messages = {
  language: 'en',

  title: (policy) => `SLA report: ${policy}`,
  asOf: (at, zone) => `As of ${at} (${quoted(zone)}).`,

  figures(figures, objective) {
    if (figures.status === 'no-data') {
      return figures.open === 0
        ? 'No ticket to judge: what was left out, and why, stands at the end.'
        : `No ticket decided yet (${openText(figures)}).`;
    }
    const { ratio, interval, met, breached } = figures;
    const decided = `${count(met)} of ${count(met + breached)}`;
    return `${percent(ratio, objective)} met: ${decided}, range ${range(interval, objective)}; ${openText(figures)}.`;
  },
  objective({ ratio, kept, certain }) {
    const objective = together(formatExactRatio(ratio));
    if (certain) return `Objective of ${objective}: ${kept ? 'kept' : 'missed'}.`;
    return `Objective of ${objective}: too few decided to say for certain; ${kept ? 'kept' : 'missed'} so far.`;
  },
  stillOpen: (breachedOpen, breached) =>
    `Of the ${count(breached)} breached, ${count(breachedOpen)} ${breachedOpen === 1 ? 'is' : 'are'} still open.`,
  elapsed: ({ count: ended, medianMs, p90Ms }) =>
    `Time used by the ${count(ended)} that ended: half within ${typicalDuration(medianMs)}, 90${NO_BREAK}% within ${typicalDuration(p90Ms)}.`,

  groupsCaption: (metric, by) => `${metric} by ${listed(by)}`,
  groupName: { metric: 'metric', year: 'year', quarter: 'quarter', month: 'month', week: 'week from', day: 'day' },
  noValue: '(none)',
  columns: (confidence) => ({
    ratio: 'Adherence',
    range: `${formatExactRatio(confidence)} range`,
    met: 'Met',
    breached: 'Breached',
    open: 'Open',
    median: 'Half within',
    p90: '90 % within',
  }),
  noFigure: '–',
  noneDecided: 'none decided',
  noneEnded: 'none ended',
  count,
  ratio: percent,
  range,
  typicalDuration,

  breaches: (shown, all) => (shown < all ? `Worst breaches (${count(shown)} of ${count(all)})` : `Breaches (${count(all)})`),
  breach({ targetMs, elapsedMs, overrunMs, reasons }, ticket, { started, due, stopped }) {
    const why = whyText(reasons);
    const times = [
      `started ${started}`,
      ...(due === undefined ? [] : [`due ${due}`]),
      ...(stopped === undefined ? [] : [`ended ${stopped}`]),
    ];
    return `${ticket}: ${duration(targetMs)} allowed, ${duration(elapsedMs)} used, ${duration(overrunMs)} over${why}. ${sentence(times.join(', '))}.`;
  },
  atRisk: (shown, all) => (shown < all ? `At risk (${count(shown)} of ${count(all)})` : `At risk (${count(all)})`),
  atRiskClock({ remainingMs, consumedRatio }, ticket, due) {
    const left = remainingMs === 0 ? 'nothing left' : `${duration(remainingMs)} left`;
    return `${ticket}: ${left}, ${percent(consumedRatio)} used${due === undefined ? '' : `; due ${due}`}.`;
  },
  ticket(id, cycle, fields) {
    const facts = [...(cycle > 1 ? [`cycle ${count(cycle)}`] : []), ...fields.map(([name, value]) => `${name} ${value}`)];
    return facts.length === 0 ? id : `${id} (${facts.join(', ')})`;
  },

  restsOn: 'What this rests on',
  policy: (id, revisions) =>
    revisions.length === 0 ? `Policy ${id}, without revisions.` : `Policy ${id}, revised as of ${listed(revisions)}.`,
  tickets: (tickets) => `${plural(tickets, 'ticket')}.`,
  rows: ({ read, accepted, rejected }) => `${plural(read, 'row')} read: ${count(accepted)} accepted, ${count(rejected)} rejected.`,
  rejectedRows: (reason, rows) => `${plural(rows, 'row')} rejected: ${reason}.`,
  firstRejected: (shown, all) => (shown < all ? `Rejected rows (first ${count(shown)} of ${count(all)})` : `Rejected rows (${count(all)})`),
  rejectedRow: ({ file, line, column, expected, received }) =>
    `${quoted(file)}, line ${count(line)}${column === undefined ? '' : `, column ${quoted(column)}`}: expected ${quoted(expected)}; got ${quoted(received)}.`,
  localTimes: ({ zone, skipped, repeated }) =>
    `Times without an offset were read in ${quoted(zone)}; ${
      skipped + repeated === 0
        ? 'no clock change skipped or repeated any'
        : `clock changes skipped ${count(skipped)} of them (moved ahead by the gap) and repeated ${count(repeated)} (the first was taken)`
    }.`,
  finding: {
    'events-out-of-order': (findings) => `Events out of order: ${count(findings)}. They were sorted by their instants.`,
    'created-after-as-of': (findings) => `Tickets created later than the report's instant, and left out: ${count(findings)}.`,
    'event-before-creation': (findings) => `Events before the creation of their ticket: ${count(findings)}. They count at the creation.`,
    'stop-before-start': (findings) => `Stops before the start: ${count(findings)}. They did nothing.`,
    'change-after-breach': (findings) => `New targets after the breach: ${count(findings)}. They did nothing.`,
  },
  otherFinding: (code, findings) => `Findings ${code}: ${count(findings)}.`,
  cohort: {
    byStart: 'Counted in the period in which a clock started.',
    byDue: 'Counted in the period in which a clock was due.',
    byEnd: 'Counted in the period in which a clock ended; one that has not, in the period of this report.',
  },
  countedTime: "Time allowed, used and left counts only while the target's calendar is open and nothing pauses the clock.",
  notes: (shown, all) => (shown < all ? `Worth checking (first ${count(shown)} of ${count(all)})` : `Worth checking (${count(all)})`),
  note: {
    'unseen-event': (gap) => gapText(`waits for the event ${inQuotes(gap.event)}`, gap) + MAYBE_RIGHT,
    'unseen-field': (gap) => gapText(`looks at the field ${inQuotes(gap.field)}`, gap),
    'unseen-value': (gap) => gapText(`compares the field ${inQuotes(gap.field)} with ${valueText(gap.value)}`, gap) + MAYBE_RIGHT,
    'unseen-deadline': (gap) => gapText(`holds tickets to the deadline ${inQuotes(gap.deadline)}`, gap),
    'unseen-actor': (gap) =>
      gap.seen?.length === 0
        ? `The policy waits for something done by ${inQuotes(gap.actor)} (${listed(gap.metrics.map(quoted))}), and no ticket says who did anything.`
        : gapText(`waits for something done by ${inQuotes(gap.actor)}`, gap) + MAYBE_RIGHT,
    'tickets-in-several-files': ({ ticketCount, ticketId, repeatedRowCount }) =>
      `${plural(ticketCount, 'ticket')} ${ticketCount === 1 ? 'has' : 'have'} rows in more than one file, such as ${quoted(ticketId)}; ${
        repeatedRowCount === 0
          ? 'they were taken together.'
          : `${plural(repeatedRowCount, 'row')} ${repeatedRowCount === 1 ? 'says' : 'say'} what another file has said already. Was a log given twice?`
      }`,
    'events-before-creation': ({ ticketCount, firstTicketIds }) =>
      `${plural(ticketCount, 'ticket')} ${ticketCount === 1 ? 'has an event dated before its' : 'have an event dated before their'} creation${
        firstTicketIds.length < ticketCount ? ', such as' : ':'
      } ${listed(firstTicketIds.map(quoted))}; it counts at the creation, so it may make the ticket met.`,
  },
  zone: (zone) => `Times and periods are those of ${quoted(zone)}.`,
  confidence: (ratio) => `Ranges hold the true share with ${together(formatExactRatio(ratio))} confidence (Wilson score interval).`,
  excluded: {
    withoutTarget: (metric, tickets) => `${metric}: the policy has no such target for ${plural(tickets, 'ticket')}.`,
    noTarget: (metric, clocks) => `${metric}: ${plural(clocks, 'clock')} without a limit, in no figure.`,
    notStarted: (metric, clocks) => `${metric}: ${plural(clocks, 'clock')} not started, in no figure.`,
    cancelled: (metric, clocks) => `${metric}: ${plural(clocks, 'clock')} cancelled, in no figure.`,
  },
  madeWith: (versions) => `Made with ${listed(versions)}.`,
};

/** What happens may not have happened yet; a field or a deadline is there or not. */
const MAYBE_RIGHT = ' It may merely not have occurred.';

function gapText(asks: string, { metrics, closest, seen }: PolicyGap): string {
  const some = seen?.map(valueText);
  const instead =
    closest !== undefined ? `did you mean ${valueText(closest)}?` : some && `there is ${some.length === 0 ? 'none' : listed(some)}.`;
  return `The policy ${asks} (${listed(metrics.map(quoted))}), which no ticket has${instead === undefined ? '.' : `; ${instead}`}`;
}

/** A value as JSON writes it, so that the text "1" is told from the number 1. */
function valueText(value: FieldValue): string {
  return typeof value === 'string' ? inQuotes(value) : String(value);
}

function inQuotes(text: string): string {
  return `"${quoted(text)}"`;
}

/** Where counted time went is told of this many values at most. */
const VALUES_TOLD = 3;

/** Why a clock was breached, as the end of a sentence. */
function whyText(reasons: readonly BreachReason[]): string {
  const toText = (reason: BreachReason) => reasonText(reason, breachReasonsEnglish);
  const counted = reasons.filter((reason) => reason.code === 'counted-while');
  const rest = counted.slice(VALUES_TOLD);
  const restMs = rest.reduce((sum, { countedMs }) => sum + countedMs, 0);
  const spent = [
    ...counted.slice(0, VALUES_TOLD).map(toText),
    ...(rest.length === 0 ? [] : [`${duration(restMs)} in ${count(rest.length)} other${rest.length === 1 ? '' : 's'}`]),
  ];
  const others = reasons.filter(({ code }) => code !== 'counted-while').map(toText);
  const parts = [...(spent.length === 0 ? [] : [spent.join(', ')]), ...others];
  return parts.length === 0 ? '' : `: ${parts.join('; ')}`;
}

/** A note in English, as a sentence. */
export function noteText(note: SlaReportNote): string {
  // As with reasons.
  return (english.note[note.code] as (note: SlaReportNote) => string)(note);
}

function openText({ open, atRisk }: AdherenceFigures): string {
  return `${count(open)} open${atRisk === 0 ? '' : `, ${count(atRisk)} at risk`}`;
}

const NO_BREAK = '\u00a0';

/** A figure with its unit, which no line parts. */
function together(figure: string): string {
  return figure.replaceAll(' ', NO_BREAK);
}

function duration(ms: number): string {
  return together(formatDuration(ms));
}

function typicalDuration(ms: number): string {
  const unit = ms >= 3_600_000 ? 60_000 : ms >= 60_000 ? 1000 : 1;
  return duration(Math.round(ms / unit) * unit);
}

function percent(ratio: number, apartFrom?: number): string {
  return together(formatRatio(ratio, apartFrom === undefined ? {} : { apartFrom }));
}

function range({ low, high }: { readonly low: number; readonly high: number }, objective?: number): string {
  return `${percent(low, objective).slice(0, -2)}–${percent(high, objective)}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function plural(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
