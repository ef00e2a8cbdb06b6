import english from '@talkplace/content/words/paper.en.js';
import { format } from '@talkplace/elements/plain.js';
import { describe, expect, it } from 'vitest';
import { elementsSnippet, frameSnippet } from '../snippets/snippets.js';
import { hoursInWords } from './hours-in-words.js';
import { htmlBlock, plainText, poster, staticPage } from './static.js';

const hostPack = {
  id: 'ours',
  version: '2026-11-25',
  language: 'ar',
  status: 'draft: written for a test',
  title: 'بطاقات',
  prompts: [
    {
      id: 'week',
      speaker: 'member',
      opener: 'كيف كان أسبوعك؟',
      followUps: ['احكِ لي', 'وماذا بعد؟'],
      whyItWorks: 'ليبدأ الحديث',
      listenFor: 'صمت طويل',
      ifWorried: 'guide:community#notice',
      moment: 'arrival',
      depth: 1,
      handsFree: true,
      topics: ['everyday'],
      show: 'idle-or-browse',
    },
  ],
};

const language = {
  text: (key: string, values?: Record<string, string>) => format(english[key]!, 'en', values),
  locale: 'en-GB',
  calendar: undefined,
};
const day = 1440;
const week = (...spans: [number, number][]) => hoursInWords({ week: spans }, language);

describe('opening hours on paper', () => {
  it('name days that share their hours together, and keep a night in one piece', () => {
    const evenings = [0, 1, 2, 3].map((at): [number, number] => [at * day + 1080, at * day + 1560]);
    expect(week(...evenings)).toBe('Monday to Thursday, 18:00 to 02:00');
  });

  it('leave out no day of a span that is longer than a day, as that of a whole weekend', () => {
    expect(week([4 * day + 1080, 7 * day])).toBe('Friday, 18:00 to 00:00; Saturday, Sunday, day and night');
    expect(week([5 * day + 600, 6 * day + 720])).toBe('Saturday, 10:00 to 00:00; Sunday, 00:00 to 12:00');
    expect(week([day, 2 * day])).toBe('Tuesday, day and night');
  });
});

const outputs = {
  page: staticPage,
  poster,
  block: htmlBlock,
  text: plainText,
  snippet: (settings: Record<string, unknown>) => elementsSnippet(settings, { show: ['prompts'] }),
  'numbers under a frame': (settings: Record<string, unknown>) =>
    frameSnippet(settings, { base: 'https://help.example/', version: '1' }, { show: ['prompts'] }),
};

describe.each(Object.entries(outputs))('what a place without script says: %s', (name, write) => {
  it('has the numbers of the country that the language names, as the elements do', async () => {
    const irish = await write({ language: 'en-IE' });
    expect(irish).toContain('112');
    expect(irish).not.toContain('85258');
    const american = await write({ language: 'en-US' });
    expect(american).toContain('911');
    expect(american).not.toContain('999');
  });

  it('names a line for the young in a school, whatever the nation', async () => {
    for (const nation of ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR']) {
      expect(await write({ kind: 'school', country: 'GB', nation })).toContain('0800 1111');
    }
  });

  if (!['snippet', 'numbers under a frame'].includes(name)) {
    it('says what Talkplace is, and that a draft is one', async () => {
      const said = await write({});
      expect(said).toContain('It does not diagnose, test, monitor or treat anyone');
      expect(said).toContain('Draft: not yet read by a clinician');
    });

    it('writes the cards of a host from the right where their language is', async () => {
      const written = await write({ pack: hostPack });
      expect(written).toContain('كيف كان أسبوعك؟');
      if (name !== 'text') expect(written).toMatch(/lang="ar" dir="rtl"/);
    });
  }
});

describe('what is pasted into a page', () => {
  const show = ['leave', 'language', 'prompts', 'signposts', 'privacy'] as const;

  it('has numbers that dial, once, and a way out between the tags of the exit', async () => {
    const snippet = await elementsSnippet({ country: 'GB' }, { show });
    expect(snippet.match(/tel:116123/g)).toHaveLength(1);
    expect(snippet).toContain('<a href="tel:999">');
    expect(snippet).toMatch(
      /<talk-leave><a href="https:\/\/www\.bbc\.co\.uk\/weather" rel="noreferrer">Exit this page<\/a>/,
    );
  });

  it('dials nothing on a screen that people share', async () => {
    const snippet = await elementsSnippet({ country: 'GB', device: 'shared' }, { show });
    expect(snippet).toContain('<strong>116 123</strong>');
    expect(snippet).not.toContain('tel:');
  });

  it('has numbers where nothing that is chosen is about help', async () => {
    expect(await elementsSnippet({ country: 'GB' }, { show: ['language'] })).toContain('116 123');
  });
});
