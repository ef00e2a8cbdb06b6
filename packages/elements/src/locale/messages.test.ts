import { loadWords, languages, wordNamespaces, type Words } from '@talkplace/content';
import badge from '@talkplace/content/words/badge.en.js';
import carry from '@talkplace/content/words/carry.en.js';
import checkIn from '@talkplace/content/words/check-in.en.js';
import frame from '@talkplace/content/words/frame.en.js';
import hint from '@talkplace/content/words/hint.en.js';
import kiosk from '@talkplace/content/words/kiosk.en.js';
import languageWords from '@talkplace/content/words/languages.en.js';
import launcher from '@talkplace/content/words/launcher.en.js';
import launcherPanel from '@talkplace/content/words/launcher-panel.en.js';
import leave from '@talkplace/content/words/leave.en.js';
import paper from '@talkplace/content/words/paper.en.js';
import privacy from '@talkplace/content/words/privacy.en.js';
import prompts from '@talkplace/content/words/prompts.en.js';
import signposts from '@talkplace/content/words/signposts.en.js';
import staff from '@talkplace/content/words/staff.en.js';
import urgent from '@talkplace/content/words/urgent.en.js';
import { expect } from '@open-wc/testing';
import { hostWords } from './host-words.js';
import { format } from './messages.controller.js';

const english: Record<string, Words> = {
  badge,
  carry,
  'check-in': checkIn,
  frame,
  hint,
  kiosk,
  languages: languageWords,
  launcher,
  'launcher-panel': launcherPanel,
  leave,
  paper,
  privacy,
  prompts,
  signposts,
  staff,
  urgent,
};

const numbers = [0, 1, 2, 3, 5, 6, 10, 11, 20, 21, 42, 100, 1000, 1.5];

/** Every place marked {{name}} in any form of a key. */
function values(words: Words[string], count: number): Record<string, string | number> {
  const all = typeof words === 'string' ? words : Object.values(words).join(' ');
  const filled: Record<string, string | number> = { count };
  for (const [, name] of all.matchAll(/\{\{\s*(\w+)\s*\}\}/g)) if (name !== 'count') filled[name!] = `(${name} & more)`;
  return filled;
}

describe('words', () => {
  for (const { tag } of languages) {
    it(`come out as i18next has them, for every key and number (${tag})`, async () => {
      let compared = 0;
      for (const namespace of wordNamespaces) {
        const words = tag === 'en' ? english[namespace]! : (await loadWords(namespace, tag))!;
        const i18next = hostWords(namespace, tag, words, {});
        for (const key of Object.keys(words)) {
          for (const count of typeof words[key] === 'string' ? [1] : numbers) {
            const given = values(words[key]!, count);
            expect(format(words[key]!, tag, given), `${namespace} ${key} ${count}`).to.equal(i18next(key, given));
            compared += 1;
          }
        }
      }
      expect(compared).to.be.greaterThan(50);
    });
  }

  it('of a host stand over ours, and what it leaves out stays', async () => {
    const ours: Words = { greeting: 'Hello {{name}}', cards: { one: '{{count}} card', other: '{{count}} cards' } };
    const translate = hostWords('shop', 'en', ours, { en: { shop: { greeting: 'Morning {{name}}' } } });
    expect(translate('greeting', { name: 'Sam' })).to.equal('Morning Sam');
    expect(translate('cards', { count: 2 })).to.equal('2 cards');
    expect(translate('nothing')).to.equal(undefined);
  });
});
