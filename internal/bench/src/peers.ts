import { addBusinessTime, businessTimeBetween, compileCalendar, type CompiledCalendar } from '@plumbline/core';
import { documentOf, nightHours, officeHours } from './calendars.ts';
import { truthAbout, wrongAnswers, type Truth, type Wrong } from './correctness.ts';
import { figure, type Finding, type Part } from './finding.ts';
import { interleaved, median, medianRatio, type Timed } from './measure.ts';
import { dateFnsLoop } from './peers/dateFnsLoop.ts';
import { luxonLoop } from './peers/luxonLoop.ts';
import { momentBusinessTime } from './peers/momentBusinessTime.ts';
import type { Peer } from './peers/types.ts';
import { randomTickets, ticketsOverClockChanges, type TicketColumns } from './tickets.ts';

const threeYears = { fromMs: Date.UTC(2024, 0, 1), toMs: Date.UTC(2026, 11, 1) };
const durationMs = 8 * 3_600_000;
const peers: readonly Peer[] = [momentBusinessTime, luxonLoop, dateFnsLoop];

let calendar: CompiledCalendar = compileCalendar(documentOf(officeHours));

const plumbline: Peer = {
  name: 'Plumbline',
  use(hours) {
    calendar = compileCalendar(documentOf(hours));
  },
  between: (startMs, endMs) => businessTimeBetween(calendar, startMs, endMs),
  due: (startMs, ms) => addBusinessTime(calendar, startMs, ms).getTime(),
};

/** Other libraries on the same tickets: whole minutes, so that none is blamed for its rounding. */
export const peerPart: Part = {
  title: 'Peers, one pair at a time (times on 100 office tickets; answers held against a minute stepper that only reads Intl)',
  measure() {
    const office = truthAbout(officeHours, randomTickets({ seed: 7, count: 2000, stepMs: 60_000, ...threeYears }), durationMs);
    const night = truthAbout(nightHours, ticketsOverClockChanges({ seed: 8, count: 600 }), durationMs);
    return [...correctness(office, night), ...speed()];
  },
};

function correctness(office: Truth, night: Truth): Finding[] {
  return [plumbline, ...peers].flatMap((peer) => [
    wrongOn(peer, 'office hours', office),
    wrongOn(peer, 'night hours over clock changes', night),
  ]);
}

function wrongOn(peer: Peer, hours: string, truth: Truth): Finding {
  const { between, due } = wrongAnswers(peer, truth);
  const finding = { what: `${peer.name}: wrong on ${hours}`, measured: `between ${say(between)}, due ${say(due)}` };
  return peer === plumbline ? { ...finding, ceiling: 'none', kept: between.count + due.count === 0 } : finding;
}

function say({ count, of, worstMs }: Wrong): string {
  return count === 0 ? `0 of ${of}` : `${count} of ${of} WRONG by up to ${figure(worstMs / 3_600_000, ' h')}`;
}

function speed(): Finding[] {
  const tickets = randomTickets({ seed: 9, count: 100, stepMs: 60_000, ...threeYears });
  for (const peer of [plumbline, ...peers]) peer.use(officeHours);
  const ours = interleaved({ between: timedBetween(plumbline, tickets, 1000), due: timedDue(plumbline, tickets, 1000) }, { rounds: 9 });
  return peers.map((peer) => {
    const theirs = interleaved(
      {
        between: timedBetween(peer, tickets, 1),
        oursBetween: timedBetween(plumbline, tickets, 1000),
        due: timedDue(peer, tickets, 1),
        oursDue: timedDue(plumbline, tickets, 1000),
      },
      { rounds: 9, warmUpRounds: 2 },
    );
    const times = `between ${figure(median(theirs.between) / 1000, ' microseconds')}, due ${figure(median(theirs.due) / 1000, ' microseconds')}`;
    const ratios = `${figure(medianRatio(theirs.between, theirs.oursBetween), 'x')} and ${figure(medianRatio(theirs.due, theirs.oursDue), 'x')}`;
    return {
      what: `${peer.name}: time`,
      measured: `${times}: ${ratios} ours (${figure(median(ours.between), ' ns')}, ${figure(median(ours.due), ' ns')})`,
    };
  });
}

function timedBetween(peer: Peer, tickets: TicketColumns, repeats: number): Timed {
  return timed(tickets, repeats, (startMs, endMs) => peer.between(startMs, endMs));
}

function timedDue(peer: Peer, tickets: TicketColumns, repeats: number): Timed {
  return timed(tickets, repeats, (startMs) => peer.due(startMs, durationMs));
}

function timed({ startsMs, endsMs }: TicketColumns, repeats: number, calculate: (startMs: number, endMs: number) => number): Timed {
  const run = () => {
    let sum = 0;
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (let row = 0; row < startsMs.length; row++) sum += calculate(startsMs[row] as number, endsMs[row] as number);
    }
    return sum;
  };
  return { itemCount: startsMs.length * repeats, run };
}
