import { describe, expect, test } from 'vitest';
import { HOUR, clockAt, fri, mon, nextMon, pause, resume, retarget, sat, start, stop, sun, thu, wed, within } from '../../test/clocks.ts';
import type { InstantLike } from '../time/types.ts';
import type { SlaClockTarget } from './types.ts';

describe('rules 21 and 22: days say which', () => {
  const dueOf = (target: SlaClockTarget['within'], at: string) =>
    clockAt(at, { ...(target === undefined ? {} : { within: target }), calendar: 'office' }, [start(at)]).dueAt;

  test.for(['P2D', 'P1W', '2 days', 'P1DT2H'])('%s is refused', (duration) => {
    expect(() => clockAt(fri('10:00'), within(duration), [start(fri('09:00'))])).toThrow(
      expect.objectContaining({ code: 'time/invalid-duration', details: expect.objectContaining({ received: duration }) }),
    );
  });

  test('24 hours of business time are 3 days and a bit of 7.5 hours', () => {
    expect(dueOf('PT24H', mon('09:00'))).toBe(thu('10:30'));
  });

  test('two working days: at the same time on the wall clock, or at the end of the day', () => {
    expect(dueOf({ workingDays: 2, at: 'sameTime' }, thu('16:00'))).toBe(nextMon('15:00'));
    expect(dueOf({ workingDays: 2, at: 'endOfDay' }, thu('16:00'))).toBe(nextMon('16:30'));
  });

  test('the same time in closed time is the next opening', () => {
    expect(dueOf({ workingDays: 1, at: 'sameTime' }, thu('20:00'))).toBe(nextMon('08:00'));
    expect(dueOf({ workingDays: 1, at: 'sameTime' }, thu('13:30'))).toBe(fri('14:00'));
  });

  test('from a day off the first working day reached counts as 1, unless counting begins at the next opening', () => {
    expect(dueOf({ workingDays: 1, at: 'endOfDay' }, sat('12:00'))).toBe(nextMon('16:30'));
    expect(dueOf({ workingDays: 1, at: 'endOfDay', from: 'nextOpening' }, sat('12:00'))).toBe('2026-03-31T16:30:00Z');
  });

  test('a pause moves a target in working days by the open time that it took', () => {
    const target: SlaClockTarget = { within: { workingDays: 1, at: 'endOfDay' }, calendar: 'office' };
    const events = [start(wed('10:00')), pause(wed('12:00')), resume(wed('15:00'))];
    // Two open hours: from Thursday 17:30 to Friday 11:00.
    expect(clockAt(wed('16:00'), target, events)).toMatchObject({
      dueAtStart: thu('17:30'),
      dueAt: fri('11:00'),
      // 10:00 to 17:30 less lunch, and a day.
      targetMs: 14 * HOUR,
    });
  });

  test('a pause that moves the same time to closing time moves it to the next opening', () => {
    const target: SlaClockTarget = { within: { workingDays: 1, at: 'sameTime' }, calendar: 'office' };
    const events = [start(wed('16:30')), pause(wed('17:00')), resume(thu('09:30'))];
    const clock = clockAt(thu('10:00'), target, events);
    expect(clock).toMatchObject({ dueAtStart: thu('16:30'), dueAt: fri('09:00'), pausedMs: HOUR });
    // Stopped in the night before it is in time; so is the opening itself.
    expect(clockAt(nextMon('00:00'), target, [...events, stop(fri('09:00'))]).verdict).toBe('met');
    expect(clockAt(nextMon('00:00'), target, [...events, stop(fri('09:00:00.001'))])).toMatchObject({
      verdict: 'breached',
      dueAt: fri('09:00'),
      breachedAt: fri('09:00'),
    });
  });

  test.for([
    { days: 3, from: fri('16:30'), due: nextMon('15:30'), because: 'over the spring change' },
    { days: 3, from: '2026-10-23T15:30:00Z', due: '2026-10-26T16:30:00Z', because: 'over the autumn change' },
    { days: 1, from: sat('01:30'), due: sun('01:30'), because: 'onto a time that the clock skips: moved by the gap' },
    { days: 1, from: '2026-10-24T00:30:00Z', due: '2026-10-25T00:30:00Z', because: 'onto a time that the clock repeats: the first' },
  ])('$days calendar days $because', ({ days, from, due }) => {
    const clock = clockAt(from, { within: { calendarDays: days }, calendar: 'office' }, [start(from)]);
    expect(clock).toMatchObject({ dueAt: due, targetMs: Date.parse(due) - Date.parse(from) });
  });

  test('of dates every hour counts, and pauses too', () => {
    const target: SlaClockTarget = { within: { calendarDays: 3 }, calendar: 'office' };
    const events = [start(fri('16:30')), pause(sat('00:00')), resume(sat('06:00'))];
    expect(clockAt(sun('00:00'), target, events)).toMatchObject({
      elapsedMs: 25.5 * HOUR,
      pausedMs: 6 * HOUR,
      dueAt: nextMon('21:30'),
    });
  });

  test.for([{ workingDays: 5, at: 'endOfDay' as const }, { calendarDays: 5 }])('days without a calendar are refused: %o', (days) => {
    expect(() => clockAt(fri('10:00'), { within: days }, [start(fri('09:00'))])).toThrow(
      expect.objectContaining({ code: 'sla/invalid-target' }),
    );
  });
});

describe('a deadline', () => {
  const began = start(fri('09:00'));
  const by = (dueAt: InstantLike): SlaClockTarget => ({ within: { dueAt } });

  test('is due then, on whatever calendar', () => {
    const target = { ...by(sun('04:00')), calendar: 'office' };
    expect(clockAt(sat('09:00'), target, [began])).toMatchObject({
      dueAt: sun('04:00'),
      dueAtStart: sun('04:00'),
      elapsedMs: 24 * HOUR,
      targetMs: 43 * HOUR,
      verdict: 'open',
    });
    expect(clockAt(nextMon('09:00'), target, [began])).toMatchObject({ verdict: 'breached', breachedAt: sun('04:00') });
    expect(clockAt(nextMon('09:00'), target, [began, stop(sun('04:00'))]).verdict).toBe('met');
  });

  test('in the past it is breached from the start', () => {
    const clock = clockAt(fri('09:00'), by(fri('08:00')), [began]);
    expect(clock).toMatchObject({
      verdict: 'breached',
      dueAt: fri('08:00'),
      dueAtStart: fri('08:00'),
      breachedAt: fri('09:00'),
      elapsedMs: 0,
      targetMs: -HOUR,
      remainingMs: -HOUR,
    });
    expect(clock).not.toHaveProperty('breachedOnChange');
    expect(clock).not.toHaveProperty('consumedRatio');
  });

  test('at the start itself it is due now, also while paused, and met only if stopped then', () => {
    const now = by(fri('09:00'));
    expect(clockAt(fri('09:00'), now, [began])).toMatchObject({
      verdict: 'open',
      urgency: 'dueNow',
      dueAt: fri('09:00'),
    });
    expect(clockAt(sat('09:00'), now, [began, stop(fri('09:00'))]).verdict).toBe('met');
    expect(clockAt(fri('09:00:01'), now, [began])).toMatchObject({ verdict: 'breached', breachedAt: fri('09:00') });
    expect(clockAt(fri('12:00'), now, [pause(fri('08:00')), began])).toMatchObject({
      state: 'paused',
      urgency: 'dueNow',
      dueAt: fri('09:00'),
    });
  });

  test.for(['keepElapsed', 'restart', 'prorate'] as const)('given later and already past, it is breached at the change (%s)', (mode) => {
    const events = [began, pause(fri('09:30')), retarget(fri('12:00'), { ...by(fri('08:30')), retarget: mode })];
    expect(clockAt(fri('12:00'), { within: 'PT8H' }, events)).toMatchObject({
      verdict: 'breached',
      dueAt: fri('08:30'),
      breachedAt: fri('12:00'),
      breachedOnChange: true,
    });
  });
});
