import { describe, expect, test } from 'vitest';
import {
  HOUR,
  cancel,
  clockAt,
  fri,
  mon,
  nextMon,
  pause,
  reopen,
  resume,
  retarget,
  sat,
  start,
  stop,
  thu,
  tue,
  wed,
  within,
} from '../../test/clocks.ts';
import type { SlaClockTarget } from './types.ts';

describe('rule 16: reopening', () => {
  const closed = [start(fri('09:00')), stop(fri('10:00'))];
  const reopened = [...closed, reopen(fri('12:00'))];

  test('resumes the same clock: the stopped time does not count, and neither is it a pause', () => {
    expect(clockAt(fri('12:30'), within('PT2H'), reopened)).toMatchObject({
      state: 'running',
      verdict: 'open',
      startedAt: fri('09:00'),
      dueAt: fri('13:00'),
      elapsedMs: 1.5 * HOUR,
      pausedMs: 0,
      pauseCount: 0,
      reopenCount: 1,
    });
  });

  test('begins a new cycle: the clock is that of the latest', () => {
    expect(clockAt(fri('12:30'), within('PT2H', { reopen: 'newCycle' }), reopened)).toMatchObject({
      state: 'running',
      startedAt: fri('12:00'),
      dueAt: fri('15:00'),
      dueAtStart: fri('15:00'),
      elapsedMs: HOUR / 2,
      reopenCount: 0,
      trace: [{ kind: 'open', startAt: fri('12:00'), endAt: fri('12:30'), ms: HOUR / 2 }],
    });
  });

  test('is ignored: what was met stays met', () => {
    expect(clockAt(nextMon('12:00'), within('PT2H', { reopen: 'ignore' }), reopened)).toMatchObject({
      state: 'stopped',
      verdict: 'met',
      stoppedAt: fri('10:00'),
      elapsedMs: HOUR,
      reopenCount: 0,
    });
  });

  test('a second start reopens a stopped clock, and does nothing to a running one', () => {
    expect(clockAt(fri('12:30'), within('PT2H'), [...closed, start(fri('12:00'))])).toMatchObject({
      state: 'running',
      elapsedMs: 1.5 * HOUR,
      reopenCount: 1,
    });
    expect(clockAt(fri('12:00'), within('PT4H'), [start(fri('09:00')), start(fri('10:00'))])).toMatchObject({
      startedAt: fri('09:00'),
      elapsedMs: 3 * HOUR,
      reopenCount: 0,
    });
  });

  test('a reopening of what is not stopped does nothing, also before the start', () => {
    const events = [reopen(fri('08:00')), start(fri('09:00')), reopen(fri('10:00'))];
    expect(clockAt(fri('11:00'), within('PT4H'), events)).toMatchObject({
      state: 'running',
      elapsedMs: 2 * HOUR,
      reopenCount: 0,
    });
  });

  test('a pause while stopped holds from the reopening on, and is counted', () => {
    const events = [...closed, pause(fri('11:00')), reopen(fri('12:00'))];
    const paused = { state: 'paused', pausedMs: HOUR, pauseCount: 1 };
    expect(clockAt(fri('13:00'), within('PT2H'), events)).toMatchObject({ ...paused, elapsedMs: HOUR });
    expect(clockAt(fri('13:00'), within('PT2H', { reopen: 'newCycle' }), events)).toMatchObject({
      ...paused,
      startedAt: fri('12:00'),
      elapsedMs: 0,
    });
  });

  test('a new cycle is held to the target as it is by then', () => {
    const twoHours = within('PT2H', { reopen: 'newCycle' });
    const changed = [
      start(fri('09:00')),
      retarget(fri('09:30'), within('PT1H', { reopen: 'newCycle' })),
      stop(fri('10:00')),
      reopen(fri('12:00')),
    ];
    expect(clockAt(fri('12:30'), twoHours, changed)).toMatchObject({ dueAt: fri('13:00'), targetMs: HOUR });
    const changedWhileStopped = [...closed, retarget(fri('11:00'), within('PT3H', { reopen: 'newCycle' })), ...reopened.slice(2)];
    expect(clockAt(fri('12:30'), twoHours, changedWhileStopped)).toMatchObject({
      startedAt: fri('12:00'),
      dueAt: fri('16:00'),
      targetMs: 3 * HOUR,
    });
  });

  test('each reopening begins one more cycle; the stop of the latest holds', () => {
    const events = [...reopened, stop(fri('12:30')), reopen(nextMon('08:00')), stop(nextMon('11:00'))];
    expect(clockAt('2026-03-31T00:00:00Z', within('PT2H', { reopen: 'newCycle' }), events)).toMatchObject({
      startedAt: nextMon('08:00'),
      verdict: 'breached',
      elapsedMs: 3 * HOUR,
    });
    expect(clockAt(nextMon('07:00'), within('PT2H', { reopen: 'newCycle' }), events)).toMatchObject({
      startedAt: fri('12:00'),
      verdict: 'met',
      elapsedMs: HOUR / 2,
    });
  });

  test('reopened just now, its trace reaches to now', () => {
    expect(clockAt(fri('12:00'), within('PT2H'), reopened).trace.map(({ kind, endAt }) => [kind, endAt])).toEqual([
      ['open', fri('10:00')],
      ['stopped', fri('12:00')],
    ]);
  });
});

describe('rule 18: a new target', () => {
  const monday = mon('09:00');
  const began = start(monday);

  describe('keeps the time used', () => {
    test('upgraded in time, it is due as if it had been so from the start', () => {
      const events = [began, retarget(mon('11:00'), within('PT4H'))];
      expect(clockAt(mon('11:30'), within('PT7H30M'), events)).toMatchObject({
        verdict: 'open',
        dueAt: mon('13:00'),
        dueAtStart: mon('17:30'),
        targetMs: 4 * HOUR,
        elapsedMs: 2.5 * HOUR,
        remainingMs: 1.5 * HOUR,
        consumedRatio: 0.625,
      });
    });

    test('upgraded too late, it is breached at the change and says so', () => {
      const events = [began, retarget(mon('15:00'), within('PT4H'))];
      expect(clockAt(mon('15:00'), within('PT7H30M'), events)).toMatchObject({
        verdict: 'breached',
        dueAt: mon('13:00'),
        breachedAt: mon('15:00'),
        breachedOnChange: true,
        remainingMs: -HOUR,
        findings: [],
      });
    });

    test('with exactly the new target used it is due now, and breached as time goes on, not on the change', () => {
      const events = [began, retarget(mon('11:00'), within('PT2H'))];
      expect(clockAt(mon('11:00'), within('PT4H'), events)).toMatchObject({
        verdict: 'open',
        urgency: 'dueNow',
        dueAt: mon('11:00'),
      });
      const later = clockAt(mon('11:30'), within('PT4H'), events);
      expect(later).toMatchObject({ verdict: 'breached', breachedAt: mon('11:00') });
      expect(later).not.toHaveProperty('breachedOnChange');
    });

    test('pauses before the change stay taken out', () => {
      const events = [began, pause(mon('10:00')), resume(mon('12:00')), retarget(mon('12:30'), within('PT2H'))];
      expect(clockAt(mon('12:30'), within('PT7H30M'), events)).toMatchObject({
        elapsedMs: 1.5 * HOUR,
        pausedMs: 2 * HOUR,
        dueAt: mon('13:00'),
      });
    });

    test('changed and changed back, all is as it was', () => {
      const back = [
        began,
        retarget(mon('10:00'), { within: 'PT9H' }),
        retarget(mon('12:00'), { within: { calendarDays: 1 }, calendar: 'office' }),
        retarget(mon('14:30'), within('PT7H30M')),
      ];
      const asOf = mon('16:00');
      expect(clockAt(asOf, within('PT7H30M'), back)).toEqual(clockAt(asOf, within('PT7H30M'), [began]));
    });

    test('counted on another calendar, it is due as if that had counted from the start', () => {
      const friday = start(fri('16:30'));
      // From office hours to all hours: used are the 18 hours since Friday 16:30.
      expect(clockAt(sat('10:30'), within('PT7H30M'), [friday, retarget(sat('10:30'), { within: 'PT24H' })])).toMatchObject({
        dueAt: sat('16:30'),
        elapsedMs: 18 * HOUR,
        remainingMs: 6 * HOUR,
      });
      // From all hours to office hours: used are one on Friday and one on Monday, not 64.
      expect(clockAt(nextMon('09:00'), { within: 'PT72H' }, [friday, retarget(nextMon('09:00'), within('PT4H'))])).toMatchObject({
        verdict: 'open',
        dueAt: nextMon('11:00'),
        elapsedMs: 2 * HOUR,
        remainingMs: 2 * HOUR,
      });
    });

    test.for([
      { to: { calendarDays: 3 }, due: thu('09:00') },
      { to: { workingDays: 5, at: 'endOfDay' as const }, due: nextMon('16:30') },
      { to: { dueAt: thu('12:34:56') }, due: thu('12:34:56') },
    ])('a target that names an instant is due then: $to', ({ to, due }) => {
      const events = [began, retarget(wed('09:00'), { within: to, calendar: 'office' })];
      expect(clockAt(wed('10:00'), within('PT30H'), events).dueAt).toBe(due);
      expect(clockAt(wed('10:00'), { within: 'PT240H' }, events).dueAt).toBe(due);
    });
  });

  describe('starts anew', () => {
    const events = [began, retarget(mon('11:00'), within('PT4H', { retarget: 'restart' }))];

    test('the new target counts from the change on', () => {
      expect(clockAt(mon('12:00'), within('PT7H30M'), events)).toMatchObject({
        startedAt: monday,
        dueAt: mon('16:00'),
        targetMs: 4 * HOUR,
        elapsedMs: 3 * HOUR,
        remainingMs: 3 * HOUR,
        consumedRatio: 0.25,
      });
    });

    test('a later target keeps the time used since then', () => {
      const more = [...events, retarget(mon('12:00'), within('PT2H'))];
      expect(clockAt(mon('12:30'), within('PT7H30M'), more)).toMatchObject({
        verdict: 'open',
        dueAt: mon('13:00'),
        remainingMs: HOUR / 2,
        consumedRatio: 0.75,
      });
    });

    test('days count from the change', () => {
      const days: SlaClockTarget = { within: { workingDays: 1, at: 'endOfDay' }, calendar: 'office', retarget: 'restart' };
      expect(clockAt(tue('12:00'), within('PT20H'), [began, retarget(tue('10:00'), days)]).dueAt).toBe(wed('17:30'));
    });
  });

  describe('keeps the share used', () => {
    const to = (target: SlaClockTarget) => [began, retarget(mon('11:30'), { ...target, retarget: 'prorate' })];

    test('a third used of the old is a third used of the new', () => {
      expect(clockAt(mon('11:30'), within('PT7H30M'), to(within('PT3H')))).toMatchObject({
        dueAt: mon('14:30'),
        targetMs: 3 * HOUR,
        elapsedMs: 2.5 * HOUR,
        remainingMs: 2 * HOUR,
        consumedRatio: expect.closeTo(1 / 3, 12),
      });
    });

    test('where there was nothing to have a share of, the time used is kept', () => {
      expect(clockAt(mon('11:30'), { calendar: 'office' }, to(within('PT3H')))).toMatchObject({
        dueAt: mon('12:00'),
        remainingMs: HOUR / 2,
      });
    });

    test('of a target that is never due there is no share to lose', () => {
      const never: SlaClockTarget = { within: { workingDays: 1, at: 'endOfDay' }, calendar: 'empty' };
      expect(clockAt(mon('13:00'), within('PT2H30M'), to(never))).toMatchObject({ noDue: 'never-open', verdict: 'open' });
    });
  });

  test('before the start it simply holds', () => {
    const events = [retarget(mon('08:00'), within('PT1H', { retarget: 'restart' })), began];
    expect(clockAt(mon('09:30'), within('PT4H'), events)).toMatchObject({
      dueAt: mon('10:00'),
      dueAtStart: mon('10:00'),
    });
  });

  test('while stopped it waits for a reopening: a stopped clock is judged by what it was held to', () => {
    const stopped = [began, stop(mon('12:00')), retarget(mon('12:30'), within('PT1H'))];
    expect(clockAt(mon('16:00'), within('PT4H'), stopped)).toMatchObject({
      verdict: 'met',
      dueAt: mon('13:00'),
      targetMs: 4 * HOUR,
    });
    expect(clockAt(mon('16:00'), within('PT4H'), [...stopped, reopen(mon('15:00'))])).toMatchObject({
      verdict: 'breached',
      breachedOnChange: true,
      breachedAt: mon('15:00'),
      dueAt: mon('10:00'),
    });
  });

  test('a stopped stopwatch was held to nothing, so that a target can still judge it', () => {
    const events = [began, stop(mon('12:00')), retarget(mon('12:30'), within('PT4H'))];
    expect(clockAt(mon('16:00'), { calendar: 'office' }, events)).toMatchObject({
      state: 'stopped',
      verdict: 'met',
      dueAt: mon('13:00'),
      elapsedMs: 3 * HOUR,
    });
  });

  test('while paused it can be breached by the change, but not by time', () => {
    const paused = [began, pause(mon('12:00'))];
    expect(clockAt(mon('16:00'), within('PT4H'), [...paused, retarget(mon('15:00'), within('PT2H'))])).toMatchObject({
      state: 'paused',
      verdict: 'breached',
      breachedAt: mon('15:00'),
      breachedOnChange: true,
      dueAt: mon('11:00'),
      pauseCount: 1,
    });
  });

  test('a target taken away leaves a stopwatch', () => {
    const events = [began, retarget(mon('10:00'), { calendar: 'office' })];
    expect(clockAt(tue('12:00'), within('PT4H'), events)).toMatchObject({
      verdict: 'none',
      noVerdict: 'no-target',
      noDue: 'no-target',
      elapsedMs: 10.5 * HOUR,
    });
  });
});

describe('cancelled', () => {
  const began = start(fri('09:00'));

  test('it has no verdict and no due instant, and counts no more', () => {
    const clock = clockAt(nextMon('12:00'), within('PT4H'), [began, cancel(fri('10:00')), stop(fri('11:00'))]);
    expect(clock).toMatchObject({
      state: 'cancelled',
      verdict: 'none',
      noVerdict: 'cancelled',
      noDue: 'cancelled',
      elapsedMs: HOUR,
      startedAt: fri('09:00'),
    });
    expect(clock).not.toHaveProperty('dueAt');
    expect(clock.trace).toHaveLength(1);
  });

  test('also after a breach, whose instant stays told', () => {
    expect(clockAt(nextMon('12:00'), within('PT1H'), [began, cancel(fri('11:00'))])).toMatchObject({
      verdict: 'none',
      noVerdict: 'cancelled',
      breachedAt: fri('10:00'),
    });
  });

  test('before the start, it stays so', () => {
    expect(clockAt(fri('12:00'), within('PT4H'), [cancel(fri('08:00')), began])).toMatchObject({
      state: 'cancelled',
      verdict: 'none',
      elapsedMs: 0,
    });
    expect(clockAt(fri('08:30'), within('PT4H'), [cancel(fri('08:00')), began])).toMatchObject({
      state: 'cancelled',
      noVerdict: 'cancelled',
      noDue: 'cancelled',
    });
  });

  test('a new target takes it up again; the time in between does not count', () => {
    const events = [began, cancel(fri('10:00')), retarget(fri('11:00'), within('PT4H'))];
    expect(clockAt(fri('12:00'), within('PT4H'), events)).toMatchObject({
      state: 'running',
      verdict: 'open',
      elapsedMs: 2 * HOUR,
      dueAt: fri('15:00'),
    });
  });

  test('what has stopped is judged by what it was held to, unless it is reopened', () => {
    const stopped = [began, stop(fri('10:00')), cancel(fri('11:00'))];
    expect(clockAt(nextMon('12:00'), within('PT4H'), stopped)).toMatchObject({
      state: 'stopped',
      verdict: 'met',
      dueAt: fri('13:00'),
    });
    for (const reopening of ['resume', 'newCycle'] as const) {
      expect(clockAt(nextMon('12:00'), within('PT4H', { reopen: reopening }), [...stopped, reopen(fri('12:00'))]).state).toBe('cancelled');
    }
  });
});
