import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { businessTimeBetween, businessTimeBetweenBatch, compileCalendar, type CompiledCalendar } from '@plumbline/core';
import { everyYearOffice } from './calendars.ts';
import { held, type Part } from './finding.ts';
import { interleaved, median, type Timed } from './measure.ts';

/** Making a calendar ready, everything in it: for single answers and for columns. */
export const compilePart: Part = {
  title: 'Compiled calendar, office hours in London with ten yearly holidays, zone data warm',
  measure() {
    const samples = interleaved({ one: compiling(1), ten: compiling(10), fifty: compiling(50) }, { rounds: 15, warmUpRounds: 5 });
    return [
      held('compile 1 year', median(samples.one) / 1e6, 1, ' ms'),
      held('compile 10 years', median(samples.ten) / 1e6, 6, ' ms'),
      held('compile 50 years', median(samples.fifty) / 1e6, 30, ' ms'),
      held('memory a year (40 calendars of 50 years)', bytesAYear(40, 50) / 1000, 16, ' kB'),
    ];
  },
};

function compiling(years: number): Timed {
  return { itemCount: 1, run: () => compiled(years).answer };
}

/** A calendar compiled anew and asked for something that takes all of these years. */
function compiled(years: number): { readonly calendar: CompiledCalendar; readonly answer: number } {
  const calendar = compileCalendar(everyYearOffice());
  const from = Date.UTC(2000, 0, 1);
  const to = Date.UTC(2000 + years, 0, 1) - 1;
  const scalar = businessTimeBetween(calendar, from, to);
  const [column = Number.NaN] = businessTimeBetweenBatch(calendar, Float64Array.of(from), Float64Array.of(to)).values;
  if (scalar !== column) throw new Error(`scalar ${scalar} and batch ${column} differ`);
  return { calendar, answer: scalar };
}

function bytesAYear(count: number, years: number): number {
  const before = bytesInUse();
  const kept = Array.from({ length: count }, () => compiled(years));
  const bytes = bytesInUse() - before;
  return bytes / kept.length / years;
}

function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
