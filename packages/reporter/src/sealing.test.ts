import { expect } from '@open-wc/testing';
import { type Kept, bodiesOf } from './kept.js';
import { dayOf, seal } from './sealing.js';

const headingOf = (day: string) => JSON.stringify({ d: day, w: '0.1', p: 'school', a: 'GB' });
const bodyOf = (day: string, number: number, c = { urgent_opened: 2 }) =>
  JSON.stringify({ v: 1, d: day, b: `id-${number}`, c });
const today = headingOf(dayOf());
const sums = (kept: Kept) => {
  const all: Record<string, number> = {};
  for (const { c } of bodiesOf(kept).map((body) => JSON.parse(body) as { c: Record<string, number> }))
    for (const name in c) all[name] = (all[name] ?? 0) + c[name]!;
  return all;
};

describe('seal', () => {
  it('makes a batch of a day that is over, however little it holds', () => {
    const kept: Kept = { [headingOf(dayOf(1))]: { urgent_opened: 1 }, [today]: { urgent_opened: 4 } };
    seal(kept, today, 5);
    expect(bodiesOf(kept).map((body) => JSON.parse(body).d)).to.deep.equal([dayOf(1)]);
    expect(kept[today]).to.deep.equal({ urgent_opened: 4 });
  });

  it('makes as many batches as an endpoint takes: 64 counters, 10,000 of each', () => {
    const counts = Object.fromEntries(Array.from({ length: 70 }, (_, number) => [`counter_${number}`, 1]));
    const kept: Kept = { [today]: { ...counts, counter_0: 25_000 } };
    seal(kept, today, 1);
    for (const body of bodiesOf(kept)) {
      const { c } = JSON.parse(body) as { c: Record<string, number> };
      expect(Object.keys(c).length).to.be.within(1, 64);
      for (const name in c) expect(c[name]).to.be.within(1, 10_000);
    }
    expect(sums(kept)).to.deep.equal({ ...counts, counter_0: 25_000 });
  });

  it('lets go of what is older than 30 days, and says how much that was', () => {
    const kept: Kept = { [bodyOf(dayOf(31), 1)]: {}, [bodyOf(dayOf(30), 2)]: {} };
    seal(kept, today, 1);
    expect(bodiesOf(kept)).to.deep.equal([bodyOf(dayOf(30), 2)]);
    seal(kept, today, 0);
    expect(kept[today + ' ']).to.deep.equal({ report_lost_old: 2 });
  });

  it('keeps 400 batches besides those of the moment, and says what the oldest of them held', () => {
    const kept: Kept = { [today]: { urgent_opened: 7 } };
    for (let number = 0; number < 400; number++) kept[bodyOf(dayOf(1), number)] = {};
    seal(kept, today, 1);
    expect(bodiesOf(kept)).to.have.length(401);
    expect(kept[today + ' ']).to.equal(undefined);
    seal(kept, today, 1);
    expect(bodiesOf(kept)).to.have.length(400);
    expect(bodiesOf(kept)).not.to.include(bodyOf(dayOf(1), 0));
    expect(kept[today + ' ']).to.deep.equal({ report_lost_full: 2 });
    seal(kept, today, 1);
    expect(bodiesOf(kept), 'a loss pushes nothing out').to.have.length(400);
  });

  it('tells of losses when their day is over', () => {
    const kept: Kept = { [headingOf(dayOf(1)) + ' ']: { report_lost_old: 3 } };
    seal(kept, today, 5);
    expect(sums(kept)).to.deep.equal({ report_lost_old: 3 });
  });

  it('loses nothing to a clock that was wrong, before it is old', () => {
    const kept: Kept = {
      [headingOf('1970-01-01')]: { urgent_opened: 1 },
      [headingOf('2099-01-01')]: { urgent_opened: 2 },
    };
    seal(kept, today, 5);
    expect(sums(kept)).to.deep.equal({ urgent_opened: 3 });
  });
});
