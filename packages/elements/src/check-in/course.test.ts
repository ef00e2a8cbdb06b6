import { checkInIds, loadCheckIn, type CheckIn } from '@talkplace/content';
import { expect } from '@open-wc/testing';
import { needsFor, needsOfRung, questionsAsked, reflectionsFor, rungsFor } from './course.js';

const answers = (given: Record<string, string[]>) => new Map(Object.entries(given));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the course of a check-in', () => {
  let checkIn: CheckIn;

  before(async () => {
    checkIn = await loadCheckIn('how-are-you-really');
  });

  it('asks a question only where its condition holds', () => {
    expect(ids(questionsAsked(checkIn, answers({})))).not.to.include('awake');
    expect(ids(questionsAsked(checkIn, answers({ nights: ['poor'] })))).to.include('awake');
    expect(ids(questionsAsked(checkIn, answers({ mind: ['money', 'other'] })))).to.include('words');
  });

  it('leaves out an answer whose question is no longer asked', () => {
    const changed = answers({ nights: ['good'], awake: ['thoughts'], mind: ['money'] });
    expect(ids(reflectionsFor(checkIn, changed))).to.deep.equal(['money']);
    expect(needsFor(checkIn, reflectionsFor(checkIn, changed), changed)).not.to.include('anxiety');
  });

  it('gives back what matches in the order of the file, urgent first, three at most', () => {
    const all = answers({
      day: ['really-hard'],
      nights: ['hardly'],
      people: ['none'],
      mind: ['money'],
      help: ['unsafe'],
    });
    expect(ids(reflectionsFor(checkIn, all))).to.deep.equal(['unsafe', 'very-hard-day', 'hard-and-alone']);
  });

  it('thanks someone who skipped everything', () => {
    expect(ids(reflectionsFor(checkIn, answers({})))).to.deep.equal(['any']);
  });

  it('offers three rungs at least for every answer to every question, people first', async () => {
    let checked = 0;
    for (const id of checkInIds) {
      const each = await loadCheckIn(id);
      for (const question of each.questions) {
        const options = question.type === 'text' ? [] : question.type === 'scale' ? question.points : question.options;
        for (const option of [...ids(options), undefined]) {
          const given = answers(option ? { [question.id]: [option] } : {});
          for (const staffed of [true, false]) {
            const rungs = rungsFor(each, reflectionsFor(each, given), staffed);
            expect(rungs.length, `${id} ${question.id} ${option}`).to.be.at.least(3);
            expect(new Set(rungs).size).to.equal(rungs.length);
            expect(rungs.includes('someone-here') && !staffed).to.equal(false);
            const people = rungs.findIndex((rung) => rung === 'someone-you-know');
            const line = rungs.indexOf('line');
            if (people >= 0 && line >= 0) expect(people).to.be.lessThan(line);
            checked += 1;
          }
        }
      }
    }
    expect(checked).to.be.greaterThan(100);
  });

  it('orders services by what was said, and by listening where nothing was', () => {
    expect(needsOfRung('line', [])).to.deep.equal(['distress']);
    expect(needsOfRung('line', ['emergency', 'suicide'])).to.deep.equal(['suicide']);
    expect(needsOfRung('practical', ['distress', 'debt-money'])).to.deep.equal(['debt-money']);
    expect(needsOfRung('practical', ['distress'])).to.deep.equal(['find-services']);
    expect(needsOfRung('nearby', ['distress', 'loneliness'])).to.deep.equal(['loneliness']);
    expect(needsOfRung('nearby', ['distress'])).to.deep.equal(['find-services']);
  });
});
