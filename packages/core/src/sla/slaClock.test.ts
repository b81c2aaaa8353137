import { describe, expect, test } from 'vitest';
import {
  HOUR,
  MINUTE,
  calendarOf,
  cancel,
  clockAt,
  fri,
  mon,
  nextMon,
  night,
  office,
  pause,
  reopen,
  resume,
  retarget,
  sat,
  start,
  stop,
  sun,
  thu,
  tue,
  wed,
  within,
} from '../../test/clocks.ts';
import { compileCalendar } from '../calendar/compileCalendar.ts';
import type { InstantLike } from '../time/types.ts';
import { orderClockEvents } from './clockEvents.ts';
import { slaClock } from './slaClock.ts';
import type { SlaClockEvent, SlaClockTarget } from './types.ts';

describe('rule 1: due is the earliest instant at which the target is used up', () => {
  test.for([
    { duration: 'PT4H', due: fri('13:00'), because: 'the beginning of lunch, not its end' },
    { duration: 'PT7H30M', due: fri('17:30'), because: 'closing time, not the opening on Monday' },
    { duration: 'PT7H30M0.001S', due: nextMon('08:00:00.001'), because: 'a millisecond more is on Monday' },
  ])('$duration from Friday 09:00: $because', ({ duration, due }) => {
    expect(clockAt(fri('10:00'), within(duration), [start(fri('09:00'))])).toMatchObject({
      dueAt: due,
      dueAtStart: due,
    });
  });

  test('it does not slide: the same however late it is asked for', () => {
    const dueAt = fri('17:30');
    for (const asOf of [fri('09:00'), fri('17:30'), sat('12:00'), '2026-06-01T12:00:00Z']) {
      expect(clockAt(asOf, within('PT7H30M'), [start(fri('09:00'))]).dueAt).toBe(dueAt);
    }
  });
});

describe('rule 2: met if no more than the target was used, breached if more', () => {
  const hour = within('PT1H');
  const began = start(fri('09:00'));

  test('stopped exactly at due is met', () => {
    expect(clockAt(sat('00:00'), hour, [began, stop(fri('10:00'))])).toMatchObject({
      state: 'stopped',
      verdict: 'met',
      elapsedMs: HOUR,
      remainingMs: 0,
      consumedRatio: 1,
      dueAt: fri('10:00'),
      stoppedAt: fri('10:00'),
    });
  });

  test('stopped a millisecond later is breached', () => {
    const clock = clockAt(sat('00:00'), hour, [began, stop(fri('10:00:00.001'))]);
    expect(clock).toMatchObject({ verdict: 'breached', remainingMs: -1, breachedAt: fri('10:00') });
    expect(clock).not.toHaveProperty('urgency');
  });

  test('open at due is due now, and a millisecond later breached', () => {
    const due = clockAt(fri('10:00'), hour, [began]);
    expect(due).toMatchObject({ state: 'running', verdict: 'open', urgency: 'dueNow', remainingMs: 0, dueAt: fri('10:00') });
    expect(due).not.toHaveProperty('breachedAt');
    expect(clockAt(fri('10:00:00.001'), hour, [began])).toMatchObject({
      state: 'running',
      verdict: 'breached',
      dueAt: fri('10:00'),
      breachedAt: fri('10:00'),
    });
  });

  test('due at closing time, it is not breached while the calendar is closed', () => {
    const workingDay = within('PT7H30M');
    const saturday = clockAt(sat('12:00'), workingDay, [began]);
    expect(saturday).toMatchObject({ verdict: 'open', urgency: 'dueNow', dueAt: fri('17:30') });
    expect(saturday).not.toHaveProperty('breachedAt');
    expect(clockAt(nextMon('08:00'), workingDay, [began])).toMatchObject({ verdict: 'open', urgency: 'dueNow' });
    expect(clockAt(nextMon('08:00:00.001'), workingDay, [began])).toMatchObject({
      verdict: 'breached',
      dueAt: fri('17:30'),
      breachedAt: nextMon('08:00'),
      remainingMs: -1,
    });
  });

  test('due at closing time and stopped on the weekend is met', () => {
    expect(clockAt('2026-04-30T00:00:00Z', within('PT7H30M'), [began, stop(sun('12:00'))])).toMatchObject({
      verdict: 'met',
      remainingMs: 0,
      dueAt: fri('17:30'),
    });
  });

  test('met before due, it says when it would have been due', () => {
    expect(clockAt('2026-05-01T00:00:00Z', within('PT4H'), [began, stop(fri('11:00'))])).toMatchObject({
      verdict: 'met',
      dueAt: fri('13:00'),
      remainingMs: 2 * HOUR,
    });
  });
});

describe('rules 3 and 4: a start outside hours counts from the next opening, and open is up to without the closing', () => {
  test.for([
    { at: sat('12:00'), due: nextMon('09:00'), because: 'on Saturday' },
    { at: fri('17:30'), due: nextMon('09:00'), because: 'at closing time' },
    { at: fri('13:00'), due: fri('15:00'), because: 'at the beginning of lunch' },
    { at: fri('08:59:59.999'), due: fri('10:00'), because: 'just before opening' },
    { at: fri('09:00'), due: fri('10:00'), because: 'at the opening itself' },
  ])('$because', ({ at, due }) => {
    expect(clockAt(at, within('PT1H'), [start(at)])).toMatchObject({ startedAt: at, dueAt: due, elapsedMs: 0, verdict: 'open' });
  });

  test('the last millisecond before closing counts, the closing instant does not', () => {
    expect(clockAt(fri('13:30'), within('PT1H'), [start(fri('12:59:59.999'))]).elapsedMs).toBe(1);
  });
});

describe('rules 5, 6 and 7: nothing is promised in no time, and nothing counts below 0', () => {
  test.for(['PT0S', '-PT1H', 'PT0H0M'])('a target of %s is refused', (duration) => {
    expect(() => clockAt(fri('10:00'), within(duration), [start(fri('09:00'))])).toThrow(
      expect.objectContaining({
        code: 'sla/invalid-target',
        details: { path: 'within', expected: 'a duration above zero', received: duration },
      }),
    );
  });

  test.for([
    { workingDays: 0, at: 'endOfDay' as const },
    { workingDays: -1, at: 'sameTime' as const },
    { workingDays: Number.NaN, at: 'sameTime' as const },
    { calendarDays: 0 },
    { calendarDays: -30 },
  ])('so are no days and days back: %o', (days) => {
    expect(() => clockAt(fri('10:00'), { within: days, calendar: 'office' }, [start(fri('09:00'))])).toThrow(
      expect.objectContaining({ code: 'sla/invalid-target', details: expect.objectContaining({ received: days }) }),
    );
  });

  test.for([{ hours: ['17:00', '09:00'] as const }, { hours: ['09:00', '09:00'] as const }])(
    'hours from $hours are refused with their path',
    ({ hours }) => {
      const inverted = calendarOf('inverted', { mon: [hours] });
      expect(() =>
        clockAt(fri('10:00'), { within: 'PT1H', calendar: 'inverted' }, [start(fri('09:00'))], {
          calendars: [inverted],
        }),
      ).toThrow(expect.objectContaining({ code: 'calendar/invalid-hours', details: expect.objectContaining({ path: 'weekly.mon[0]' }) }));
    },
  );

  test('before its start a clock has counted nothing', () => {
    expect(clockAt(fri('08:00'), within('PT1H'), [start(fri('09:00'))])).toEqual({
      asOf: fri('08:00'),
      state: 'notStarted',
      verdict: 'none',
      noVerdict: 'not-started',
      noDue: 'not-started',
      elapsedMs: 0,
      pausedMs: 0,
      pauseCount: 0,
      reopenCount: 0,
      warnings: [],
      trace: [],
      findings: [],
    });
  });
});

describe('rules 8 and 9: time that the clock skips does not exist, time that it repeats counts twice', () => {
  test('the weekend of a clock change is 1 hour shorter, and no office hour is', () => {
    expect(clockAt(fri('16:30'), within('PT4H'), [start(fri('16:30'))]).dueAt).toBe(nextMon('11:00'));
    expect(clockAt('2026-10-23T15:30:00Z', within('PT4H'), [start('2026-10-23T15:30:00Z')]).dueAt).toBe('2026-10-26T12:00:00Z');
  });

  test.for([
    { because: 'spring has 7 hours', startAt: sat('12:00'), openMs: 7 * HOUR, due: sun('03:00') },
    { because: 'autumn has 9 hours', startAt: '2026-10-24T12:00:00Z', openMs: 9 * HOUR, due: '2026-10-25T02:00:00Z' },
    { because: 'any other has 8 hours', startAt: '2026-06-06T12:00:00Z', openMs: 8 * HOUR, due: '2026-06-07T02:00:00Z' },
  ])('the night of $because', ({ startAt, openMs, due }) => {
    // 22:00 GMT + 5 h is 03:00Z; 22:00 BST is 21:00Z, + 5 h is 02:00Z.
    const nextNoon = Date.parse(startAt) + 24 * HOUR;
    expect(clockAt(nextNoon, { within: 'PT5H', calendar: 'night' }, [start(startAt)])).toMatchObject({ elapsedMs: openMs, dueAt: due });
  });

  test('hours around the skipped one: 00:30 to 02:30 is one hour on that Sunday', () => {
    const early = calendarOf('early', { sun: [['00:30', '02:30']] });
    expect(clockAt(sun('12:00'), { calendar: 'early' }, [start(sat('12:00'))], { calendars: [early] })).toMatchObject({
      elapsedMs: HOUR,
      trace: [{ kind: 'closed' }, { kind: 'open', endAt: sun('01:30') }, { kind: 'closed' }],
    });
  });
});

describe('rules 10 and 11: a shift belongs to its start date; override, dated, yearly, week, then breaks', () => {
  const fridayNight = (holiday: string) => calendarOf('shift', { fri: [['22:00', '30:00']] }, { holidays: [holiday] });

  test.for([
    { holiday: '2026-03-14', elapsedMs: 8 * HOUR, because: 'the next date does not cut it' },
    { holiday: '2026-03-13', elapsedMs: 0, because: 'its own date takes all of it' },
  ])('a holiday on $holiday: $because', ({ holiday, elapsedMs }) => {
    const options = { calendars: [fridayNight(holiday)] };
    expect(clockAt('2026-03-14T12:00:00Z', { calendar: 'shift' }, [start('2026-03-13T12:00:00Z')], options).elapsedMs).toBe(elapsedMs);
  });

  test('an override opens a holiday, and a break cuts the override', () => {
    const christmas = calendarOf('christmas', office.weekly, {
      holidays: [{ every: '12-25' }, '2026-12-25', '2026-12-24', { every: '12-24', hours: [['09:00', '12:00']] }],
      overrides: { '2026-12-25': [['10:00', '12:00']] },
      breaks: { '2026-12-25': [['11:00', '11:30']] },
    });
    const due = (duration: string) =>
      clockAt('2026-12-24T09:00:00Z', { within: duration, calendar: 'christmas' }, [start('2026-12-24T09:00:00Z')], {
        calendars: [christmas],
      }).dueAt;
    expect(due('PT1H')).toBe('2026-12-25T11:00:00Z');
    expect(due('PT1H15M')).toBe('2026-12-25T11:45:00Z');
    expect(due('PT1H31M')).toBe('2026-12-28T09:01:00Z');
  });
});

describe('rule 12: a pause takes out time only while the calendar is open', () => {
  test('a pause outside hours costs nothing', () => {
    const events = [start(thu('17:00')), pause(thu('18:00')), resume(fri('08:00'))];
    expect(clockAt(fri('09:15'), within('PT1H'), events)).toMatchObject({
      elapsedMs: 45 * MINUTE,
      pausedMs: 0,
      pauseCount: 1,
      dueAt: fri('09:30'),
      dueAtStart: fri('09:30'),
    });
  });

  test('of a pause over lunch only the open parts count', () => {
    const events = [start(fri('09:00')), pause(fri('12:00')), resume(fri('15:00'))];
    expect(clockAt(fri('15:30'), within('PT4H'), events)).toMatchObject({
      elapsedMs: 3.5 * HOUR,
      pausedMs: 2 * HOUR,
      dueAt: fri('16:00'),
      dueAtStart: fri('13:00'),
    });
  });

  test('pauses may follow each other; a second pause or resume changes nothing', () => {
    const events = [
      resume(fri('08:00')),
      start(fri('09:00')),
      pause(fri('09:30')),
      pause(fri('09:40')),
      resume(fri('10:00')),
      resume(fri('10:10')),
      pause(fri('11:00')),
      resume(fri('11:00')),
    ];
    expect(clockAt(fri('12:00'), within('PT4H'), events)).toMatchObject({
      elapsedMs: 2.5 * HOUR,
      pausedMs: HOUR / 2,
      pauseCount: 2,
      dueAt: fri('14:30'),
    });
  });

  test('a pause before the start is remembered, and taken back before it forgotten', () => {
    const began = start(fri('09:00'));
    expect(clockAt(fri('10:00'), within('PT4H'), [pause(fri('08:00')), began])).toMatchObject({
      state: 'paused',
      elapsedMs: 0,
      pausedMs: HOUR,
      pauseCount: 1,
    });
    const takenBack = [pause(fri('08:00')), resume(fri('08:30')), began];
    expect(clockAt(fri('10:00'), within('PT4H'), takenBack)).toMatchObject({ state: 'running', elapsedMs: HOUR, pauseCount: 0 });
  });
});

describe('rule 13: while paused there is no due instant', () => {
  const events = [start(fri('09:00')), pause(fri('12:00'))];

  test.for([
    { asOf: fri('12:00'), projected: fri('13:00') },
    { asOf: fri('13:30'), projected: fri('15:00') },
    { asOf: fri('14:30'), projected: fri('15:30') },
    { asOf: sat('12:00'), projected: nextMon('09:00') },
  ])('resumed at $asOf it would be due at $projected', ({ asOf, projected }) => {
    const clock = clockAt(asOf, within('PT4H'), events);
    expect(clock).toMatchObject({ state: 'paused', noDue: 'paused', projectedDueAt: projected, dueAtStart: fri('13:00') });
    expect(clock).not.toHaveProperty('dueAt');
  });

  test('it is never breached while paused', () => {
    const clock = clockAt('2027-03-27T12:00:00Z', within('PT4H'), events);
    expect(clock).toMatchObject({ verdict: 'open', urgency: 'onTrack', elapsedMs: 3 * HOUR, remainingMs: HOUR });
    expect(clock).not.toHaveProperty('breachedAt');
  });

  test('paused in the instant in which the target is used up, it is due then and breached from the resumption on', () => {
    const atDue = [start(fri('09:00')), pause(fri('13:00'))];
    expect(clockAt(fri('15:00'), within('PT4H'), atDue)).toMatchObject({
      state: 'paused',
      verdict: 'open',
      urgency: 'dueNow',
      dueAt: fri('13:00'),
    });
    expect(clockAt(fri('16:00'), within('PT4H'), [...atDue, resume(fri('15:00'))])).toMatchObject({
      verdict: 'breached',
      dueAt: fri('13:00'),
      breachedAt: fri('15:00'),
      remainingMs: -HOUR,
    });
  });

  test('stopped while paused: the pause ends with it', () => {
    expect(clockAt('2026-04-01T12:00:00Z', within('PT4H'), [...events, stop(fri('15:00'))])).toMatchObject({
      state: 'stopped',
      verdict: 'met',
      elapsedMs: 3 * HOUR,
      pausedMs: 2 * HOUR,
      dueAt: fri('16:00'),
    });
  });
});

describe('rule 14: nothing after the breach moves the due instant', () => {
  const breached = [start(fri('09:00')), pause(fri('11:00')), resume(fri('16:00'))];

  test('a pause after it takes time out of the overrun only', () => {
    expect(clockAt(fri('11:00'), within('PT1H'), breached)).toMatchObject({
      state: 'paused',
      verdict: 'breached',
      dueAt: fri('10:00'),
      breachedAt: fri('10:00'),
      remainingMs: -HOUR,
    });
    expect(clockAt(fri('17:00'), within('PT1H'), breached)).toMatchObject({
      verdict: 'breached',
      dueAt: fri('10:00'),
      breachedAt: fri('10:00'),
      elapsedMs: 3 * HOUR,
      pausedMs: 4 * HOUR,
      remainingMs: -2 * HOUR,
    });
  });

  test('while paused after it the due instant still stands', () => {
    const clock = clockAt(fri('15:00'), within('PT1H'), breached);
    expect(clock).toMatchObject({ state: 'paused', dueAt: fri('10:00') });
    expect(clock).not.toHaveProperty('projectedDueAt');
    expect(clock).not.toHaveProperty('noDue');
  });

  test('neither does a new target: it is told', () => {
    const events = [...breached, retarget(fri('16:30'), within('PT40H', { retarget: 'restart' }))];
    expect(clockAt(fri('17:00'), within('PT1H'), events)).toMatchObject({
      verdict: 'breached',
      dueAt: fri('10:00'),
      targetMs: HOUR,
      findings: [{ code: 'change-after-breach', at: fri('16:30') }],
    });
  });

  test('nor a reopening', () => {
    const events = [start(fri('09:00')), stop(fri('11:00')), reopen(nextMon('09:00'))];
    expect(clockAt(nextMon('10:00'), within('PT1H'), events)).toMatchObject({
      state: 'running',
      verdict: 'breached',
      dueAt: fri('10:00'),
      breachedAt: fri('10:00'),
      remainingMs: -2 * HOUR,
    });
  });
});

describe('rule 15: events at one instant', () => {
  const at = fri('10:00');
  const began = start(fri('09:00'));

  test('count in the order of the source', () => {
    const state = (...events: SlaClockEvent[]) => clockAt(fri('12:00'), within('PT4H'), [began, ...events]).state;
    expect(state(pause(at), resume(at))).toBe('running');
    expect(state(resume(at), pause(at))).toBe('paused');
    expect(state(stop(at), reopen(at))).toBe('running');
    expect(state(reopen(at), stop(at))).toBe('stopped');
    expect(state(pause(at), stop(at), reopen(at))).toBe('running');
    expect(state(stop(at), pause(at), reopen(at))).toBe('paused');
  });

  test('without an order: cancel, stop, retarget, reopen, pause, resume, start', () => {
    const mixed = [start(at), resume(at), pause(at), reopen(at), retarget(at, {}), stop(at), cancel(at)];
    expect(orderClockEvents(mixed).map(({ type }) => type)).toEqual(['cancel', 'stop', 'retarget', 'reopen', 'pause', 'resume', 'start']);
  });

  test('without an order: by instant first, however it is written, and the list that was given stays as it was', () => {
    const given = [stop('2026-03-27T12:00:00+01:00'), start(new Date(fri('10:30'))), pause(Date.parse(fri('10:45')))];
    expect(orderClockEvents(given).map(({ type }) => type)).toEqual(['start', 'pause', 'stop']);
    expect(given.map(({ type }) => type)).toEqual(['stop', 'start', 'pause']);
  });

  test('stopped and paused at one instant is stopped, and not paused when it is reopened later', () => {
    const events = orderClockEvents([began, pause(fri('09:30')), resume(at), stop(at), reopen(fri('11:00'))]);
    expect(clockAt(fri('12:00'), within('PT4H'), events)).toMatchObject({ state: 'running', elapsedMs: 1.5 * HOUR });
  });
});

describe('rule 17: a breach is a function of events only', () => {
  test('resolved late before anybody looked', () => {
    expect(clockAt('2026-06-01T00:00:00Z', within('PT1H'), [start(fri('09:00')), stop(fri('15:00'))])).toMatchObject({
      state: 'stopped',
      verdict: 'breached',
      dueAt: fri('10:00'),
      breachedAt: fri('10:00'),
      elapsedMs: 5 * HOUR,
    });
  });

  test('what comes after asOf is not known yet', () => {
    const events = [start(fri('09:00')), pause(fri('10:00')), stop(fri('11:00'))];
    expect(clockAt(fri('09:59:59.999'), within('PT2H'), events)).toEqual(clockAt(fri('09:59:59.999'), within('PT2H'), events.slice(0, 1)));
    expect(clockAt(fri('10:00'), within('PT2H'), events).state).toBe('paused');
  });
});

describe('rules 19 and 20: hours change by date, on the clock of the calendar', () => {
  test('each stretch counts by the hours of its date', () => {
    const longer = calendarOf('longer', office.weekly, {
      revisions: [{ effectiveFrom: '2026-03-24', weekly: { tue: [['08:00', '20:00']] } }],
    });
    // Monday 16:30 to 17:30, then Tuesday from 08:00.
    expect(clockAt(mon('16:30'), { within: 'PT4H', calendar: 'longer' }, [start(mon('16:30'))], { calendars: [longer] }).dueAt).toBe(
      tue('11:00'),
    );
  });

  test.for([
    { zone: 'Europe/London', due: tue('10:00') },
    { zone: 'America/New_York', due: tue('14:00') },
    { zone: 'Asia/Kolkata', due: tue('04:30') },
  ])('one hour from the opening in $zone', ({ zone, due }) => {
    const local = calendarOf('local', office.weekly, { zone });
    const startAt = tue('00:30');
    expect(clockAt(startAt, { within: 'PT1H', calendar: 'local' }, [start(startAt)], { calendars: [local] }).dueAt).toBe(due);
  });

  test('instants are read by their offset and told in UTC', () => {
    expect(clockAt('2026-03-27T11:00:00+01:00', within('PT1H'), [start('2026-03-27T04:15:00-05:00')])).toMatchObject({
      startedAt: fri('09:15'),
      dueAt: fri('10:15'),
      asOf: fri('10:00'),
    });
  });
});

describe('rule 23: whole milliseconds, and no verdict from a rounded number', () => {
  test('one millisecond of a year short of the target is not breached', () => {
    const clock = clockAt('2026-12-31T23:59:59.999Z', { within: 'PT8760H' }, [start('2026-01-01T00:00:00Z')]);
    expect(clock).toMatchObject({ verdict: 'open', remainingMs: 1 });
    expect(clock.consumedRatio).toBeLessThan(1);
  });

  test('the share used is elapsed / target', () => {
    expect(clockAt(fri('09:30'), within('PT1H30M'), [start(fri('09:00'))]).consumedRatio).toBe(1 / 3);
  });

  test('36 seconds are not lost', () => {
    expect(clockAt(fri('09:00:36.001'), within('PT1H'), [start(fri('09:00'))]).elapsedMs).toBe(36_001);
  });
});

describe('rule 24: a calendar that does not open long enough is never due, without an endless loop', () => {
  test.for<{ target: SlaClockTarget; because: string }>([
    { target: { within: 'PT1H', calendar: 'empty' }, because: 'an empty calendar' },
    { target: { within: 'PT1H1M', calendar: 'fair' }, because: 'an exhausted calendar' },
    { target: { within: { workingDays: 1, at: 'endOfDay' }, calendar: 'empty' }, because: 'working days of an empty calendar' },
    { target: { within: { workingDays: 1, at: 'sameTime', from: 'nextOpening' }, calendar: 'empty' }, because: 'the opening of none' },
    { target: { within: { workingDays: 5, at: 'sameTime' }, calendar: 'fair' }, because: 'more working days than there are' },
  ])('$because', ({ target }) => {
    const warnAt = [{ consumedRatio: 0.5 }, { consumedRatio: 1 }, { remaining: 'PT1M' }];
    const clock = clockAt(nextMon('12:00'), { ...target, warnAt }, [start(wed('09:00'))]);
    expect(clock).toMatchObject({ verdict: 'open', noDue: 'never-open', state: 'running' });
    expect(clock).not.toHaveProperty('dueAt');
    expect(clock).not.toHaveProperty('dueAtStart');
    expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
    expect(clockAt(nextMon('12:00'), target, [start(wed('09:00')), stop(sat('09:00'))]).verdict).toBe('met');
    expect(clockAt(nextMon('12:00'), target, [start(wed('09:00')), pause(wed('09:00'))])).toMatchObject({
      noDue: 'never-open',
      state: 'paused',
    });
  });

  test('the last hour of a calendar is due at its end, and never breached', () => {
    expect(clockAt('2040-01-01T00:00:00Z', { within: 'PT1H', calendar: 'fair' }, [start(wed('09:00'))])).toMatchObject({
      verdict: 'open',
      urgency: 'dueNow',
      dueAt: thu('11:00'),
    });
  });

  test('always open is said as such, and is what counts without a calendar', () => {
    const events = [start(sat('12:00'))];
    for (const target of [{ within: 'PT24H', calendar: 'always' }, { within: 'PT24H' }]) {
      expect(clockAt(sat('12:00'), target, events).dueAt).toBe(sun('12:00'));
    }
  });
});

describe('a stopwatch', () => {
  test('counts without a verdict', () => {
    const events = [start(fri('09:00')), pause(fri('10:00')), resume(fri('11:00')), stop(fri('15:00'))];
    expect(clockAt(sat('00:00'), { calendar: 'office', warnAt: [{ consumedRatio: 0.5 }] }, events)).toEqual({
      asOf: sat('00:00'),
      state: 'stopped',
      verdict: 'none',
      noVerdict: 'no-target',
      startedAt: fri('09:00'),
      stoppedAt: fri('15:00'),
      noDue: 'no-target',
      elapsedMs: 4 * HOUR,
      pausedMs: HOUR,
      pauseCount: 1,
      reopenCount: 0,
      warnings: [],
      trace: [
        { kind: 'open', startAt: fri('09:00'), endAt: fri('10:00'), ms: HOUR },
        { kind: 'paused', startAt: fri('10:00'), endAt: fri('11:00'), ms: HOUR },
        { kind: 'open', startAt: fri('11:00'), endAt: fri('13:00'), ms: 2 * HOUR },
        { kind: 'closed', startAt: fri('13:00'), endAt: fri('14:00'), ms: HOUR },
        { kind: 'open', startAt: fri('14:00'), endAt: fri('15:00'), ms: HOUR },
      ],
      findings: [],
    });
  });

  test('that has not started has no target either', () => {
    expect(clockAt(sat('00:00'), {}, [])).toMatchObject({ state: 'notStarted', verdict: 'none', noVerdict: 'no-target' });
  });
});

describe('the trace', () => {
  test('can be left out, which changes nothing else', () => {
    const events = [start(fri('09:00')), pause(fri('10:00')), resume(fri('12:00'))];
    const traced = clockAt(nextMon('12:00'), within('PT4H'), events);
    expect(clockAt(nextMon('12:00'), within('PT4H'), events, { trace: 'omit' })).toEqual({ ...traced, trace: [] });
  });

  test('ends with the stop, and has no stretch of no length', () => {
    const at = fri('09:00');
    const { trace } = clockAt(nextMon('12:00'), within('PT4H'), [start(at), pause(at), resume(at), stop(fri('17:30'))]);
    expect(trace.map(({ kind, ms }) => [kind, ms])).toEqual([
      ['open', 4 * HOUR],
      ['closed', HOUR],
      ['open', 3.5 * HOUR],
    ]);
    expect(clockAt(at, within('PT4H'), [start(at)]).trace).toEqual([]);
  });
});

describe('warnings', () => {
  const began = start(fri('09:00'));
  const warned = (duration: string, ...warnAt: NonNullable<SlaClockTarget['warnAt']>) => within(duration, { warnAt });

  test.for([
    { warning: { consumedRatio: 0.8 }, at: fri('09:48') },
    { warning: { consumedRatio: 0.07 }, at: fri('09:04:12') },
    { warning: { consumedRatio: 1 }, at: fri('10:00') },
    { warning: { remaining: 'PT15M' }, at: fri('09:45') },
    { warning: { remaining: 'PT1H' }, at: fri('09:00') },
    { warning: { remaining: 'PT8H' }, at: fri('09:00') },
  ])('of one hour from 09:00, $warning is at $at', ({ warning, at }) => {
    const ms = Date.parse(at);
    expect(clockAt(ms, warned('PT1H', warning), [began]).warnings).toEqual([{ warning, reached: true, at }]);
    expect(clockAt(fri('15:00'), warned('PT1H', warning), [began]).warnings).toEqual([{ warning, reached: true, at }]);
  });

  test('they are in business time, at closing time rather than the next opening', () => {
    const { warnings } = clockAt(fri('10:00'), warned('PT8H', { consumedRatio: 0.5 }, { remaining: 'PT30M' }), [began]);
    expect(warnings.map(({ at }) => at)).toEqual([fri('13:00'), fri('17:30')]);
  });

  test('past one of them an open clock is at risk', () => {
    const target = warned('PT1H', { consumedRatio: 0.9 }, { remaining: 'PT20M' });
    expect(clockAt(fri('09:39:59.999'), target, [began]).urgency).toBe('onTrack');
    expect(clockAt(fri('09:40'), target, [began]).urgency).toBe('atRisk');
    expect(clockAt(fri('10:00'), target, [began]).urgency).toBe('dueNow');
  });

  test('while paused those ahead have no instant, and those reached keep theirs', () => {
    const target = warned('PT1H', { consumedRatio: 0.25 }, { consumedRatio: 0.75 });
    const paused = clockAt(fri('12:00'), target, [began, pause(fri('09:30'))]);
    expect(paused.warnings).toEqual([
      { warning: { consumedRatio: 0.25 }, reached: true, at: fri('09:15') },
      { warning: { consumedRatio: 0.75 }, reached: false },
    ]);
    expect(paused.urgency).toBe('atRisk');
  });

  test('stopped before it, a warning never was', () => {
    expect(clockAt(sat('00:00'), warned('PT1H', { consumedRatio: 0.75 }), [began, stop(fri('09:30'))]).warnings).toEqual([
      { warning: { consumedRatio: 0.75 }, reached: false },
    ]);
  });

  test('those of a new target are not reached before the change', () => {
    const target = warned('PT2H', { consumedRatio: 0.25 });
    expect(clockAt(fri('11:00'), within('PT4H'), [began, retarget(fri('10:00'), target)]).warnings).toEqual([
      { warning: { consumedRatio: 0.25 }, reached: true, at: fri('10:00') },
    ]);
  });

  test('started anew, they count from the change', () => {
    const target = { ...warned('PT2H', { consumedRatio: 0.25 }, { remaining: 'PT3H' }), retarget: 'restart' as const };
    const events = [began, retarget(fri('10:00'), target)];
    expect(clockAt(fri('10:15'), within('PT4H'), events).warnings).toEqual([
      { warning: { consumedRatio: 0.25 }, reached: false, at: fri('10:30') },
      { warning: { remaining: 'PT3H' }, reached: true, at: fri('10:00') },
    ]);
  });
});

describe('bad input is a clear error or a stated finding', () => {
  const began = start(fri('09:00'));

  test('an unknown calendar, with those that are known', () => {
    const target = { within: 'PT1H', calendar: 'ofice' };
    expect(() => clockAt(fri('10:00'), target, [began], { calendars: [office, night] })).toThrow(
      expect.objectContaining({
        code: 'sla/unknown-calendar',
        message: 'calendar: expected the id of a calendar that was given ("office", "night"); got "ofice"',
      }),
    );
    expect(() => slaClock(target, [began], { asOf: 0 })).not.toThrow(expect.objectContaining({ code: 'time/invalid-instant' }));
    expect(() => slaClock(target, [began], { asOf: sat('00:00') })).toThrow('(none was)');
  });

  test('a wrong target is told also before anything has started', () => {
    expect(() => clockAt(fri('10:00'), within('P2D'), [])).toThrow(expect.objectContaining({ code: 'time/invalid-duration' }));
    expect(() => clockAt(fri('08:00'), { within: 'PT1H', calendar: 'ofice' }, [began])).toThrow(
      expect.objectContaining({ code: 'sla/unknown-calendar' }),
    );
  });

  test('a target in bare milliseconds', () => {
    expect(() => clockAt(fri('10:00'), { within: 3_600_000 as unknown as string }, [began])).toThrow(
      expect.objectContaining({ code: 'sla/invalid-target' }),
    );
  });

  test.for<{ instant: InstantLike; because: string }>([
    { instant: Number.NaN, because: 'NaN' },
    { instant: 0.5, because: 'half a millisecond' },
    { instant: new Date(Number.NaN), because: 'an invalid Date' },
    { instant: '2026-03-27T09:00:00', because: 'no offset' },
    { instant: '2026-02-30T09:00:00Z', because: 'a date that does not exist' },
  ])('an instant that is none: $because', ({ instant }) => {
    const invalid = expect.objectContaining({ code: 'time/invalid-instant' });
    expect(() => clockAt(instant, within('PT1H'), [began])).toThrow(invalid);
    expect(() => clockAt(fri('10:00'), within('PT1H'), [start(instant)])).toThrow(invalid);
    expect(() => clockAt(fri('10:00'), within('PT1H'), [began, stop(instant)])).toThrow(invalid);
    expect(() => clockAt(fri('10:00'), { within: { dueAt: instant } }, [began])).toThrow(invalid);
    expect(() => orderClockEvents([start(instant)])).toThrow(invalid);
  });

  test('a missing offset is named in the message', () => {
    expect(() => clockAt('2026-03-27T09:00:00', within('PT1H'), [began])).toThrow('with an offset');
  });

  test('events out of order are sorted, and the first that came too late is told', () => {
    const ordered = [began, pause(fri('10:00')), resume(fri('11:00'))];
    const asOf = fri('12:00');
    const shuffled = [ordered[1]!, ordered[2]!, ordered[0]!];
    expect(clockAt(asOf, within('PT4H'), shuffled)).toEqual({
      ...clockAt(asOf, within('PT4H'), ordered),
      findings: [{ code: 'events-out-of-order', at: fri('09:00') }],
    });
  });

  test('a stop before the start does nothing, and is told', () => {
    expect(clockAt(fri('10:00'), within('PT4H'), [stop(fri('08:00')), began])).toMatchObject({
      state: 'running',
      elapsedMs: HOUR,
      findings: [{ code: 'stop-before-start', at: fri('08:00') }],
    });
  });

  test('a second stop does nothing', () => {
    expect(clockAt(sat('00:00'), within('PT4H'), [began, stop(fri('10:00')), stop(fri('12:00'))])).toMatchObject({
      stoppedAt: fri('10:00'),
      elapsedMs: HOUR,
      findings: [],
    });
  });

  test('no event at all', () => {
    expect(clockAt(sat('00:00'), within('PT4H'), [])).toMatchObject({ state: 'notStarted', noVerdict: 'not-started' });
  });
});

test('a compiled calendar is taken like its document', () => {
  const events = [start(fri('09:00'))];
  const asOf = nextMon('09:00');
  expect(clockAt(asOf, within('PT4H'), events, { calendars: [compileCalendar(office)] })).toEqual(clockAt(asOf, within('PT4H'), events));
});
