import { addBusinessTime, businessTimeBetween, compileCalendar, slaClock, slaClocks, toIsoInstant } from '@plumbline/core';
import type { SlaClockEvent, SlaClockTarget, SlaPolicy, Ticket } from '@plumbline/core';
import { documentOf, officeHours } from './calendars.ts';
import { figure, held, type Part } from './finding.ts';
import { interleaved, median } from './measure.ts';
import { seededRandom } from './random.ts';
import { randomTickets } from './tickets.ts';

const threeYears = { fromMs: Date.UTC(2024, 0, 1), toMs: Date.UTC(2027, 0, 1) };
const hourMs = 3_600_000;

/** One pair at a time, and one ticket at a time from its documents. */
export const scalarPart: Part = {
  title: 'One at a time, office hours in London, random tickets of 3 years',
  measure() {
    const calendar = compileCalendar(documentOf(officeHours));
    const { startsMs, endsMs } = randomTickets({ seed: 4, count: 100_000, ...threeYears });
    const stories = storiesOf(2000);
    const options = { asOf: '2027-02-01T09:00:00Z', calendars: [calendar] };
    const samples = interleaved(
      {
        between: {
          itemCount: startsMs.length,
          run: () => sumOver(startsMs, (start, row) => businessTimeBetween(calendar, start, endsMs[row] as number)),
        },
        add: {
          itemCount: startsMs.length,
          run: () => sumOver(startsMs, (start) => addBusinessTime(calendar, start, 8 * hourMs).getTime()),
        },
        clock: {
          itemCount: stories.length,
          run: () => sumOver(stories, ({ events }) => slaClock(target, events, options).trace.reduce((sum, { ms }) => sum + ms, 0)),
        },
        ticket: {
          itemCount: stories.length,
          run: () =>
            sumOver(stories, ({ ticket }) => slaClocks(policy, ticket, options).reduce((sum, { elapsedMs }) => sum + elapsedMs, 0)),
        },
      },
      { rounds: 21, warmUpRounds: 5 },
    );
    return [
      held('businessTimeBetween, epoch milliseconds', median(samples.between), 300, ' ns'),
      { what: 'addBusinessTime, epoch milliseconds in, Date out', measured: figure(median(samples.add), ' ns') },
      held('slaClock: RFC 3339 in, trace out', median(samples.clock) / 1000, 20, ' microseconds'),
      { what: 'slaClocks: the same ticket under a policy', measured: figure(median(samples.ticket) / 1000, ' microseconds') },
    ];
  },
};

const target = { within: 'PT8H', calendar: 'bench' } satisfies SlaClockTarget;

const policy: SlaPolicy = {
  plumbline: 1,
  kind: 'sla-policy',
  id: 'bench',
  targets: [{ metric: 'resolution', ...target, stopOn: { fields: { status: 'Closed' } }, pauseWhile: { status: 'Waiting' } }],
};

interface Story {
  readonly events: readonly SlaClockEvent[];
  readonly ticket: Ticket;
}

/** Tickets as documents: six of ten with a pause. */
function storiesOf(count: number): readonly Story[] {
  const random = seededRandom(5);
  const { startsMs, endsMs } = randomTickets({ seed: 6, count, ...threeYears });
  return Array.from(startsMs, (startMs, row) => {
    const endMs = endsMs[row] as number;
    const at = (share: number) => toIsoInstant(startMs + Math.floor((endMs - startMs) * share));
    const pause = random() < 0.6 ? [{ at: at(0.3), type: 'pause' } as const, { at: at(0.6), type: 'resume' } as const] : [];
    const changes = pause.map((event) => ({ at: event.at, set: { status: event.type === 'pause' ? 'Waiting' : 'Open' } }));
    return {
      events: [{ at: at(0), type: 'start' }, ...pause, { at: at(1), type: 'stop' }],
      ticket: {
        id: `T${row}`,
        createdAt: at(0),
        fields: { priority: `P${(row % 4) + 1}`, status: 'Open' },
        events: [...changes, { at: at(1), set: { status: 'Closed' } }],
      },
    };
  });
}

function sumOver<Item>(items: ArrayLike<Item>, calculate: (item: Item, index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < items.length; index++) sum += calculate(items[index] as Item, index);
  return sum;
}
