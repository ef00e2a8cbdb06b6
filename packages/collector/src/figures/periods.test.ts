import { describe, expect, it } from 'vitest';
import {
  addDays,
  firstDayOf,
  isPublished,
  kindOfPeriod,
  labelOfPeriod,
  lastDayOf,
  nextPublication,
  periodAfter,
  periodOf,
  periodsFor,
  publishedOn,
} from './periods.js';

const days = (first: string, count: number) => Array.from({ length: count }, (_, at) => addDays(first, at));

describe('a period', () => {
  it.each([
    ['2026-11', '2026-11-01', '2026-11-30', '2026-12-14', 'November 2026'],
    ['2028-02', '2028-02-01', '2028-02-29', '2028-03-14', 'February 2028'],
    ['2026-Q4', '2026-10-01', '2026-12-31', '2027-01-14', 'October to December 2026'],
    ['2026-W48', '2026-11-23', '2026-11-29', '2026-12-13', '23 to 29 November 2026'],
    ['2026-W49', '2026-11-30', '2026-12-06', '2026-12-20', '30 November to 6 December 2026'],
    ['2026-W53', '2026-12-28', '2027-01-03', '2027-01-17', '28 December 2026 to 3 January 2027'],
  ])('%s runs from %s to %s and is published on %s', (period, first, last, published, label) => {
    expect([firstDayOf(period), lastDayOf(period), publishedOn(period)]).toEqual([first, last, published]);
    expect(labelOfPeriod(period)).toBe(label);
    expect([isPublished(period, addDays(published, -1)), isPublished(period, published)]).toEqual([false, true]);
  });

  it.each([
    '2026-13',
    '2026-00',
    '2026-Q5',
    '2026-Q0',
    '2026-W54',
    '2025-W53',
    '2026-W00',
    '2026',
    '26-11',
    '',
    'Q',
    'x',
  ])('cannot be %j', (period) => {
    expect(kindOfPeriod(period)).toBe(undefined);
    expect(() => lastDayOf(period)).toThrow(RangeError);
  });

  it('holds each of its days, and the next one begins the day after', () => {
    for (const day of days('2024-12-20', 800)) {
      for (const kind of ['week', 'month', 'quarter'] as const) {
        const period = periodOf(day, kind);
        expect(kindOfPeriod(period)).toBe(kind);
        expect(firstDayOf(period) <= day && day <= lastDayOf(period)).toBe(true);
        expect(firstDayOf(periodAfter(period))).toBe(addDays(lastDayOf(period), 1));
      }
    }
  });
});

describe('the day of the next publication', () => {
  it.each([
    ['2026-11-25', '2026-12-14'],
    ['2026-12-13', '2026-12-14'],
    ['2026-12-14', '2027-01-14'],
  ])('after %s is %s', (today, next) => expect(nextPublication(today)).toBe(next));
});

describe('what was counted on a day', () => {
  it('is shown in the periods of that day while they take reports', () => {
    const november = { week: '2026-W48', month: '2026-11', quarter: '2026-Q4' };
    expect(periodsFor('2026-11-25', '2026-11-25')).toEqual(november);
    expect(periodsFor('2026-11-26', '2026-11-25')).toEqual(november);
    expect(periodsFor('2026-11-25', '2026-12-11')).toEqual(november);
    expect(periodsFor('2026-11-25', '2026-12-12')).toMatchObject({ week: '2026-W49', month: '2026-11' });
    expect(periodsFor('2026-11-25', '2026-12-13')).toMatchObject({ week: '2026-W49', month: '2026-12' });
  });

  it('is shown in the running periods where the day is unknown', () => {
    expect(periodsFor('unknown', '2026-12-02')).toEqual({ week: '2026-W49', month: '2026-12', quarter: '2026-Q4' });
  });

  it('never gets into a period that is published, nor into one that is on the day after', () => {
    for (const today of days('2026-01-01', 400)) {
      for (const day of ['unknown', ...days(addDays(today, -36), 38)]) {
        for (const period of Object.values(periodsFor(day, today))) {
          expect(isPublished(period, addDays(today, 1)), `${day} on ${today}: ${period}`).toBe(false);
          if (day !== 'unknown') expect(lastDayOf(period) >= day).toBe(true);
        }
      }
    }
  });

  it('goes into the earliest period that takes reports, and into a quarter that its month is part of', () => {
    for (const today of days('2026-01-01', 400)) {
      for (const day of days(addDays(today, -36), 38)) {
        const { week, month, quarter } = periodsFor(day, today);
        expect(periodOf(`${month}-01`, 'quarter')).toBe(quarter);
        for (const period of [week, month, quarter]) {
          const before = addDays(firstDayOf(period), -1);
          const own = firstDayOf(period) <= day;
          expect(own || isPublished(periodOf(before, kindOfPeriod(period)!), addDays(today, 2))).toBe(true);
        }
      }
    }
  });
});
