import { addBusinessTimeBatch, businessTimeBetweenBatch, compileCalendar } from '@plumbline/core';
import { documentOf, everyYearOffice, officeHours } from './calendars.ts';
import { figure, type Finding, type Part } from './finding.ts';
import { interleaved, median, medianRatio, type Samples, type Timed } from './measure.ts';
import { randomTickets, ticketsOfSpan, type TicketColumns } from './tickets.ts';

const ticketCount = 1_000_000;
const threeYears = { fromMs: Date.UTC(2024, 0, 1), toMs: Date.UTC(2027, 0, 1) };
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Columns in, columns out, against a pass that only writes the difference of two columns. */
export const batchPart: Part = {
  title: `Batch over ${ticketCount.toLocaleString('en')} random tickets of 3 years, office hours in London`,
  measure() {
    const tickets = randomTickets({ seed: 1, count: ticketCount, ...threeYears });
    const calendar = compileCalendar(documentOf(officeHours));
    // As the pass does, the calculations write to a column that is there already.
    const into = new Float64Array(ticketCount);
    const samples = interleaved(
      {
        floor: floorPass(tickets),
        between: {
          itemCount: ticketCount,
          run: () => edges(businessTimeBetweenBatch(calendar, tickets.startsMs, tickets.endsMs, { into }).values),
        },
        add: { itemCount: ticketCount, run: () => edges(addBusinessTimeBatch(calendar, tickets.startsMs, 8 * hourMs, { into }).values) },
      },
      { rounds: 31, warmUpRounds: 6 },
    );
    return [
      { what: 'the pass: out[i] = b[i] - a[i]', measured: figure(median(samples.floor), ' ns a pair') },
      againstPass('businessTimeBetweenBatch', samples.between, samples.floor, 12),
      againstPass('addBusinessTimeBatch (8 h each)', samples.add, samples.floor, 10),
    ];
  },
};

/** The same work over short and long spans, and on calendars of few and of many years. */
export const independencePart: Part = {
  title: 'Independence of the span and of the horizon (businessTimeBetweenBatch, 250,000 pairs)',
  measure() {
    const calendar = compileCalendar(everyYearOffice());
    const count = 250_000;
    const spans = interleaved(
      {
        day: between(calendar, ticketsOfSpan({ seed: 2, count, ...threeYears, spanMs: dayMs })),
        years: between(calendar, ticketsOfSpan({ seed: 2, count, ...threeYears, spanMs: 730 * dayMs })),
      },
      { rounds: 31 },
    );
    const horizons = interleaved({ one: overYears(1, count), ten: overYears(10, count), fifty: overYears(50, count) }, { rounds: 31 });
    return [
      atMostTwice('spans of 2 years against spans of a day', spans.years, spans.day),
      atMostTwice('tickets over 10 years against 1 year', horizons.ten, horizons.one),
      atMostTwice('tickets over 50 years against 1 year', horizons.fifty, horizons.one),
    ];
  },
};

function floorPass({ startsMs, endsMs }: TicketColumns): Timed {
  const out = new Float64Array(startsMs.length);
  const run = () => {
    for (let row = 0; row < out.length; row++) out[row] = (endsMs[row] as number) - (startsMs[row] as number);
    return edges(out);
  };
  return { itemCount: out.length, run };
}

function between(calendar: Parameters<typeof businessTimeBetweenBatch>[0], { startsMs, endsMs }: TicketColumns): Timed {
  return { itemCount: startsMs.length, run: () => edges(businessTimeBetweenBatch(calendar, startsMs, endsMs).values) };
}

function overYears(years: number, count: number): Timed {
  const period = { fromMs: Date.UTC(1990, 0, 1), toMs: Date.UTC(1990 + years, 0, 1) };
  return between(compileCalendar(everyYearOffice()), randomTickets({ seed: 3, count, ...period }));
}

/** A number that cannot be known without having filled the column. */
function edges(column: Float64Array): number {
  return (column[0] as number) + (column[column.length >> 1] as number) + (column[column.length - 1] as number);
}

function againstPass(what: string, samples: Samples, floor: Samples, limit: number): Finding {
  const ratio = medianRatio(samples, floor);
  const ns = median(samples);
  return {
    what,
    measured: `${figure(ratio, 'x')} the pass, ${figure(ns, ' ns a pair')}`,
    ceiling: `<= ${limit}x the pass, or <= 25 ns a pair`,
    kept: ratio <= limit || ns <= 25,
  };
}

function atMostTwice(what: string, samples: Samples, base: Samples): Finding {
  const ratio = medianRatio(samples, base);
  return { what, measured: `${figure(ratio, 'x')} (${figure(median(samples), ' ns a pair')})`, ceiling: '<= 2x', kept: ratio <= 2 };
}
