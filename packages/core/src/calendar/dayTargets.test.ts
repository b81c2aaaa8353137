import { describe, expect, test } from 'vitest';
import { calendarDayTarget, type CalendarDocument, type WorkingDayTarget, workingDayTarget } from './index.ts';

const office: CalendarDocument = {
  plumbline: 1,
  kind: 'calendar',
  id: 'london-office',
  zone: 'Europe/London',
  weekly: {
    mon: [['09:00', '17:30']],
    tue: [['09:00', '17:30']],
    wed: [['09:00', '17:30']],
    thu: [['09:00', '17:30']],
    fri: [
      ['09:00', '12:00'],
      ['13:00', '16:00'],
    ],
  },
  holidays: ['2026-04-03', '2026-04-06'],
};

describe('working days', () => {
  test.for<{ start: string; target: WorkingDayTarget; due: string; because: string }>([
    {
      start: '2026-03-26T10:00:00Z',
      target: { workingDays: 2, at: 'sameTime' },
      due: '2026-03-30T09:00:00Z',
      because: 'the clock is an hour ahead by then',
    },
    {
      start: '2026-03-25T16:30:00Z',
      target: { workingDays: 2, at: 'sameTime' },
      due: '2026-03-30T08:00:00Z',
      because: 'Friday closes at 16:00, so it is the next opening',
    },
    {
      start: '2026-03-26T12:30:00Z',
      target: { workingDays: 1, at: 'sameTime' },
      due: '2026-03-27T13:00:00Z',
      because: 'closed over lunch on Fridays',
    },
    {
      start: '2026-03-26T10:00:00Z',
      target: { workingDays: 1, at: 'endOfDay' },
      due: '2026-03-27T16:00:00Z',
      because: 'the last closing of the day, not the first',
    },
    { start: '2026-04-02T09:00:00Z', target: { workingDays: 1, at: 'endOfDay' }, due: '2026-04-07T16:30:00Z', because: 'over Easter' },
    {
      start: '2026-03-28T10:00:00Z',
      target: { workingDays: 1, at: 'endOfDay' },
      due: '2026-03-30T16:30:00Z',
      because: 'from Saturday, Monday is the first',
    },
    {
      start: '2026-03-28T10:00:00Z',
      target: { workingDays: 1, at: 'endOfDay', from: 'nextOpening' },
      due: '2026-03-31T16:30:00Z',
      because: 'from the opening on Monday, Tuesday is the first',
    },
    {
      start: '2026-03-27T20:00:00Z',
      target: { workingDays: 1, at: 'sameTime', from: 'nextOpening' },
      due: '2026-03-31T08:00:00Z',
      because: 'from the opening on Monday at 09:00',
    },
    {
      start: '2026-03-30T09:00:00Z',
      target: { workingDays: -1, at: 'sameTime' },
      due: '2026-03-27T10:00:00Z',
      because: 'back over the weekend and the clock change',
    },
    {
      start: '2026-03-31T15:30:00Z',
      target: { workingDays: -2, at: 'sameTime' },
      due: '2026-03-27T16:00:00Z',
      because: 'back into closed time: the latest closing',
    },
    {
      start: '2026-03-30T09:00:00Z',
      target: { workingDays: -1, at: 'endOfDay' },
      due: '2026-03-27T16:00:00Z',
      because: 'the end of the working day before',
    },
  ])('$start, $target.workingDays on, $target.at: $because', ({ start, target, due }) => {
    expect(workingDayTarget(office, start, target)).toEqual(new Date(due));
  });

  const evenings = (closing: string, rest: CalendarDocument['weekly'] = {}): CalendarDocument => ({
    ...office,
    holidays: [],
    weekly: { ...(rest as object), sat: [['20:00', closing]] },
  });

  test('the end of a day whose shift closes after midnight', () => {
    expect(workingDayTarget(evenings('28:00'), '2026-06-19T12:00:00Z', { workingDays: 1, at: 'endOfDay' })).toEqual(
      new Date('2026-06-21T03:00:00Z'),
    );
    const breakAtTheEnd = { ...evenings('28:00'), breaks: { '2026-06-21': [['02:00', '06:00']] } } as const;
    expect(workingDayTarget(breakAtTheEnd, '2026-06-19T12:00:00Z', { workingDays: 1, at: 'endOfDay' })).toEqual(
      new Date('2026-06-21T01:00:00Z'),
    );
  });

  test('a closing that comes twice: the day ends with the second, as its hours do', () => {
    expect(workingDayTarget(evenings('25:30'), '2026-10-23T12:00:00Z', { workingDays: 1, at: 'endOfDay' })).toEqual(
      new Date('2026-10-25T01:30:00Z'),
    );
  });

  test('a closing that the clock skips: the day ends where the clock is set, whatever opens there', () => {
    expect(workingDayTarget(evenings('25:30'), '2026-03-27T12:00:00Z', { workingDays: 1, at: 'endOfDay' })).toEqual(
      new Date('2026-03-29T01:00:00Z'),
    );
    const opensThere = evenings('25:30', { sun: [['02:00', '06:00']] });
    expect(workingDayTarget(opensThere, '2026-03-27T12:00:00Z', { workingDays: 1, at: 'endOfDay' })).toEqual(
      new Date('2026-03-29T01:00:00Z'),
    );
  });

  test('the same time, where the clock skips it or shows it twice', () => {
    const always: CalendarDocument = { ...office, holidays: [], weekly: 'always' };
    expect(workingDayTarget(always, '2026-03-28T01:30:00Z', { workingDays: 1, at: 'sameTime' })).toEqual(new Date('2026-03-29T01:30:00Z'));
    expect(workingDayTarget(always, '2026-10-24T00:30:00Z', { workingDays: 1, at: 'sameTime' })).toEqual(new Date('2026-10-25T00:30:00Z'));
  });
});

describe('calendar days', () => {
  test.for([
    { start: '2026-03-27T16:30:00Z', calendarDays: 3, due: '2026-03-30T15:30:00Z', because: 'the same reading, an hour earlier' },
    { start: '2026-03-28T01:30:00Z', calendarDays: 1, due: '2026-03-29T01:30:00Z', because: 'a skipped reading moves ahead by the gap' },
    { start: '2026-10-24T00:30:00Z', calendarDays: 1, due: '2026-10-25T00:30:00Z', because: 'of two the first' },
    { start: '2026-10-25T01:30:00Z', calendarDays: 1, due: '2026-10-26T01:30:00Z', because: 'from the second reading of two' },
    {
      start: '2026-10-25T01:30:00Z',
      calendarDays: 0,
      due: '2026-10-25T01:30:00Z',
      because: 'no days on is where one is, also in an hour that comes twice',
    },
    { start: '2026-03-30T15:30:00Z', calendarDays: -3, due: '2026-03-27T16:30:00Z', because: 'back' },
    { start: '2026-01-31T12:00:00Z', calendarDays: 30, due: '2026-03-02T12:00:00Z', because: 'over the end of February' },
  ])('$start and $calendarDays: $because', ({ start, calendarDays, due }) => {
    expect(calendarDayTarget(office, start, { calendarDays })).toEqual(new Date(due));
  });

  test('Apia: a day on from the eve of the date that never was is the date after it', () => {
    const apia: CalendarDocument = { ...office, zone: 'Pacific/Apia' };
    expect(calendarDayTarget(apia, '2011-12-29T20:00:00Z', { calendarDays: 1 })).toEqual(new Date('2011-12-30T20:00:00Z'));
    expect(calendarDayTarget(apia, '2011-12-29T20:00:00Z', { calendarDays: 2 })).toEqual(new Date('2011-12-30T20:00:00Z'));
  });
});
