import { describe, expect, it } from 'vitest';
import { check } from './check.js';

const said = (raw: unknown) => check('kiosk', raw).faults.map(({ path, allowed }) => `${path}: ${allowed}`);

describe('the tablet’s settings', () => {
  it('are taken as they are, with hours as minutes of the week and choices in one form', () => {
    const { value, faults } = check('kiosk', {
      attract: 'open',
      idleSeconds: 120,
      warnSeconds: 30,
      choices: ['talk', { screen: 'find', words: 'Find someone' }],
      hours: [{ days: ['mon'], open: '09:00', close: '18:00' }],
      timezone: 'Europe/London',
      handsFree: true,
      carry: './carry.html',
      print: true,
    });
    expect(faults).toEqual([]);
    expect(value).toEqual({
      attract: 'open',
      idleSeconds: 120,
      warnSeconds: 30,
      choices: [{ screen: 'talk' }, { screen: 'find', words: 'Find someone' }],
      hours: { week: [[540, 1080]] },
      timezone: 'Europe/London',
      handsFree: true,
      carry: './carry.html',
      print: true,
    });
  });

  it.each([
    [{ attract: 'loud' }, /\.attract: discreet .* or open/],
    [{ idleSeconds: 5 }, /\.idleSeconds: a whole number of seconds from 30 to 600/],
    [{ warnSeconds: 19 }, /\.warnSeconds: a whole number of seconds from 20 to 120/],
    [{ choices: [] }, /\.choices: at least one choice/],
    [{ choices: ['talk', 'find', 'talk'] }, /\.choices: each screen once/],
    [{ choices: ['games'] }, /\.choices\[0\]: a screen \(talk, check-in, find, someone, together\)/],
    [{ choices: [{ screen: 'talk', words: 'x'.repeat(41) }] }, /\.choices\[0\]/],
    [{ timezone: 'Europe/Nowhere' }, /\.timezone: a time zone such as Europe\/London/],
    [{ handsFree: 'yes' }, /\.handsFree: true or false/],
    [{ carry: 'http://example.org/' }, /\.carry: an address that starts with https:\/\/ or \//],
    [{ carry: '/carry#here' }, /\.carry: .*without #/],
    [{ hours: [{ days: ['mon'], open: '9', close: '18:00' }], timezone: 'Europe/London' }, /\.hours/],
    [{ colour: 'red' }, /: only attract, idleSeconds/],
    ['fast', /^: /],
  ])('says what is wrong with %j', (raw, words) => {
    expect(said(raw).join('\n')).toMatch(words);
  });

  it('leaves out what is wrong and keeps the rest', () => {
    const raw = { idleSeconds: 1, warnSeconds: 40, colour: 'red', choices: ['talk', 'games'] };
    expect(check('kiosk', raw).value).toEqual({ warnSeconds: 40 });
  });

  it('asks for the time zone that hours need', () => {
    expect(said({ hours: [{ days: ['mon'], open: '09:00', close: '18:00' }] }).join()).toMatch(/needed with hours/);
    expect(said({ hours: '24/7' })).toEqual([]);
  });
});
