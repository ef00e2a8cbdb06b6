import { expect } from '@open-wc/testing';
import { dayOf, isDay, validityOf, yearAfter } from './validity.js';

const today = '2026-11-25';

function asked(dates: { trained?: string; reviewed?: string; until?: string }, day = today) {
  const told: string[] = [];
  const validity = validityOf({ trained: '', reviewed: '', until: '', ...dates }, day, (name, value) =>
    told.push(`${name} ${value}`),
  );
  return { validity, told };
}

describe('a badge counts', () => {
  it('for a year from its review, and from the training before the first one', () => {
    expect(asked({ trained: '2026-03-01' }).validity).to.include({ until: '2027-03-01', lapsed: false });
    expect(asked({ trained: '2024-03-01', reviewed: '2026-09-01' }).validity).to.include({
      until: '2027-09-01',
      lapsed: false,
    });
    expect(asked({ trained: '2025-11-24' }).validity).to.include({ until: '2026-11-24', lapsed: true });
  });

  it('until the end of its last day', () => {
    expect(asked({ trained: '2025-11-25' }).validity!.lapsed).to.equal(false);
    expect(asked({ trained: '2025-11-25' }, '2026-11-26').validity!.lapsed).to.equal(true);
    expect(dayOf(new Date(2026, 10, 25, 23, 59))).to.equal('2026-11-25');
    expect(dayOf(new Date(2026, 0, 5, 0, 0))).to.equal('2026-01-05');
  });

  it('for less where the host says so, never for longer', () => {
    expect(asked({ trained: '2026-03-01', until: '2026-10-31' }).validity).to.include({
      until: '2026-10-31',
      lapsed: true,
    });
    const longer = asked({ trained: '2026-03-01', until: '2030-01-01' });
    expect(longer.validity!.until).to.equal('2027-03-01');
    expect(longer.told).to.deep.equal(['until 2030-01-01']);
  });

  it('a year even from a 29 February', () => {
    expect(yearAfter('2024-02-29')).to.equal('2025-02-28');
    expect(yearAfter('2023-02-28')).to.equal('2024-02-28');
  });
});

describe('a badge does not count', () => {
  for (const trained of ['', 'last spring', '2026-02-30', '2026-13-01', '01/03/2026', '2026-11-26']) {
    it(`with a training "${trained}", and the host is told`, () => {
      const { validity, told } = asked({ trained });
      expect(validity).to.equal(undefined);
      expect(told).to.deep.equal([`trained ${trained}`]);
    });
  }

  it('on a review that has not come yet, or that came before the training', () => {
    for (const reviewed of ['2026-12-24', '2026-02-28', 'soon']) {
      const { validity, told } = asked({ trained: '2026-03-01', reviewed });
      expect(validity).to.include({ reviewed: undefined, until: '2027-03-01' });
      expect(told).to.deep.equal([`reviewed ${reviewed}`]);
    }
  });
});

describe('a day', () => {
  it('is a date that exists', () => {
    expect(['2024-02-29', '2026-12-31'].map(isDay)).to.deep.equal([true, true]);
    expect(['2026-02-29', '2026-1-1', '20260101', '2026-00-10', ''].some(isDay)).to.equal(false);
  });
});
