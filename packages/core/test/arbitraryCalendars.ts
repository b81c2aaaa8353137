import * as fc from 'fast-check';
import type { CalendarDocument, CalendarRevision, Holiday, HourRange, Weekday, WeeklyHours, YearlyRule } from '../src/calendar/types.ts';
import type { ZoneName } from '../src/time/types.ts';
import { dateOfDay } from './minuteOracle.ts';
import { zoneHistory } from './zoneHistory.ts';

/** A calendar with something going on around an instant: there lie its dated entries, and often a clock change. */
export interface Scenario {
  readonly document: CalendarDocument;
  readonly anchorMs: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const FROM = Date.UTC(1995, 0, 1);
const TO = Date.UTC(2041, 0, 1);

const ZONES: readonly ZoneName[] = [
  'UTC',
  'Europe/London',
  'Europe/Dublin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Recife',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Antarctica/Troll',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
];
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const transitionsOf = new Map<ZoneName, readonly number[]>();

function transitions(zone: ZoneName): readonly number[] {
  let found = transitionsOf.get(zone);
  if (found === undefined) {
    found = zoneHistory(zone, { fromMs: FROM, toMs: TO, probeMs: 6 * DAY }).transitions.map(({ atMs }) => atMs);
    transitionsOf.set(zone, found);
  }
  return found;
}

/** Instants of 1995-2040 to the millisecond: near the scenario's own, within hours of it, on the half hour, or anywhere. */
export function instantsNear(anchorMs: number, { days = 5, anywhere = true } = {}): fc.Arbitrary<number> {
  const near = fc.integer({ min: anchorMs - days * DAY, max: anchorMs + days * DAY });
  return fc.oneof(
    { weight: 3, arbitrary: near },
    { weight: 2, arbitrary: fc.integer({ min: anchorMs - 150 * MINUTE, max: anchorMs + 150 * MINUTE }) },
    { weight: 2, arbitrary: near.map((ms) => Math.floor(ms / (30 * MINUTE)) * 30 * MINUTE) },
    ...(anywhere ? [{ weight: 3, arbitrary: fc.integer({ min: FROM, max: TO - 1 }) }] : []),
  );
}

/** Any calendar that opens in every week that is not taken by a holiday. */
export function scenarios(): fc.Arbitrary<Scenario> {
  return fc
    .constantFrom(...ZONES)
    .chain((zone) =>
      fc.record({
        zone: fc.constant(zone),
        anchorMs: fc.oneof(
          { weight: 2, arbitrary: fc.integer({ min: FROM + 30 * DAY, max: TO - 30 * DAY }) },
          ...(transitions(zone).length > 0 ? [{ weight: 3, arbitrary: fc.constantFrom(...transitions(zone)) }] : []),
        ),
      }),
    )
    .chain(({ zone, anchorMs }) =>
      fc
        .record(
          {
            weekly: weeks(),
            revisions: revisions(anchorMs),
            holidays: fc.array(holidays(anchorMs), { maxLength: 5 }),
            overrides: fc.dictionary(datesNear(anchorMs), hours(), { maxKeys: 4, noNullPrototype: true }),
            breaks: fc.dictionary(datesNear(anchorMs), hours({ min: 1 }), { maxKeys: 5, noNullPrototype: true }),
          },
          { requiredKeys: ['weekly'], noNullPrototype: true },
        )
        .map((rest) => ({ anchorMs, document: { plumbline: 1 as const, kind: 'calendar' as const, id: 'arbitrary', zone, ...rest } })),
    );
}

function datesNear(anchorMs: number): fc.Arbitrary<string> {
  return fc.integer({ min: -5, max: 5 }).map((days) => dateOfDay(Math.floor(anchorMs / DAY) + days));
}

/** Disjoint ranges of one date in order, the last perhaps into the next date or up to its end. */
function hours({ min = 0 } = {}): fc.Arbitrary<HourRange[]> {
  const ranges = fc.tuple(fc.constantFrom(1, 5, 15, 30), fc.integer({ min, max: 3 }), fc.boolean()).chain(([grid, count, overnight]) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 / grid - 1 }), { minLength: 2 * count, maxLength: 2 * count })
      .chain((marks) =>
        fc.tuple(
          fc.constant(marks.map((mark) => mark * grid).sort((a, b) => a - b)),
          fc.integer({ min: 1, max: 1440 / grid }).map((late) => late * grid),
        ),
      )
      .map(([marks, late]) => (overnight && marks.length > 0 ? [...marks.slice(0, -1), 1440 + late] : marks)),
  );
  return fc.oneof(
    { weight: 5, arbitrary: ranges.map((marks) => pairs(marks)) },
    { weight: 1, arbitrary: fc.constant<HourRange[]>([['00:00', '24:00']]) },
    { weight: 1, arbitrary: fc.constant<HourRange[]>([['22:00', '30:00']]) },
    {
      weight: 1,
      arbitrary: fc.constant<HourRange[]>([
        ['09:00', '12:30'],
        ['13:15', '17:30'],
      ]),
    },
    { weight: 1, arbitrary: fc.constant<HourRange[]>([['18:00', '24:00']]) },
  );
}

function pairs(minutes: readonly number[]): HourRange[] {
  const time = (minute = 0) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return minutes.flatMap((minute, index) => (index % 2 === 0 ? [[time(minute), time(minutes[index + 1])] as const] : []));
}

function weeks(): fc.Arbitrary<WeeklyHours | 'always'> {
  const someDays = fc
    .tuple(fc.dictionary(fc.constantFrom(...WEEKDAYS), hours(), { noNullPrototype: true }), fc.constantFrom(...WEEKDAYS), hours({ min: 1 }))
    .map(([days, day, open]): WeeklyHours => ({ ...days, [day]: open }));
  const sameDays = fc
    .tuple(fc.shuffledSubarray([...WEEKDAYS], { minLength: 1 }), hours({ min: 1 }))
    .map(([days, open]): WeeklyHours => Object.fromEntries(days.map((day) => [day, open])));
  return fc.oneof(
    { weight: 3, arbitrary: someDays },
    { weight: 3, arbitrary: sameDays },
    { weight: 1, arbitrary: fc.constant('always' as const) },
  );
}

function revisions(anchorMs: number): fc.Arbitrary<CalendarRevision[]> {
  return fc
    .uniqueArray(
      fc.tuple(
        fc.oneof(
          datesNear(anchorMs),
          fc.integer({ min: FROM, max: TO }).map((ms) => dateOfDay(Math.floor(ms / DAY))),
        ),
        weeks(),
      ),
      {
        maxLength: 3,
        selector: ([date]) => date,
      },
    )
    .map((list) => list.sort(([a], [b]) => (a < b ? -1 : 1)).map(([effectiveFrom, weekly]) => ({ effectiveFrom, weekly })));
}

function holidays(anchorMs: number): fc.Arbitrary<Holiday> {
  const date = datesNear(anchorMs);
  const open = fc.option(hours(), { nil: undefined });
  const rule: fc.Arbitrary<YearlyRule> = fc.oneof(
    date.map((near) => near.slice(5)),
    fc.record({
      month: fc.constant(new Date(anchorMs).getUTCMonth() + 1),
      weekday: fc.constantFrom(...WEEKDAYS),
      nth: fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -3, -4, -5),
    }),
    fc.record({ easter: fc.integer({ min: -60, max: 60 }) }),
  );
  const withHours = <Rest extends object>([rest, hoursThen]: [Rest, HourRange[] | undefined]) =>
    hoursThen === undefined ? rest : { ...rest, hours: hoursThen };
  return fc.oneof(
    date,
    fc
      .tuple(
        date.map((on) => ({ on })),
        open,
      )
      .map(withHours),
    fc
      .tuple(
        fc.tuple(date, date).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
        open,
      )
      .map(withHours),
    fc
      .tuple(
        rule.map((every) => ({ every })),
        open,
      )
      .map(withHours),
  );
}
