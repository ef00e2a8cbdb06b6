import { describe, expect, it } from 'vitest';
import { html } from './html.js';
import type { PublicNumbers } from './numbers.js';
import { publicPage } from './page.js';

const page = {
  organisation: 'one',
  slug: 'one',
  title: 'What we heard',
  said: '',
  did: '',
  language: 'en',
  published: true,
};
const coverage = {
  enrolled: 12,
  reporting: { value: 10 },
  silent: { hidden: 'few' as const, below: 8 },
  quarantined: 0,
  dropped: { value: 0 },
};
const numbers: PublicNumbers = {
  month: '2026-10',
  nextPublication: '2026-12-14',
  ladder: undefined,
  tables: [
    {
      title: 'Need chosen',
      rows: [
        { heading: { id: 'a', label: 'Low mood' }, count: { value: 1200 } },
        { heading: { id: 'b', label: 'Money' }, count: { value: 300 } },
        { heading: { id: 'c', label: 'Grief' }, count: { hidden: 'few', below: 8 } },
      ],
    },
  ],
  coverage,
  rules: { version: '1', rules: [{ id: 1, title: 'Small numbers.', text: 'They are hidden.' }] },
  simulated: false,
};
const hostile = `</p><script>alert(1)</script><img src=x onerror="alert('1')">&`;

describe('a public page', () => {
  it('shows what an organisation wrote as text, never as HTML', () => {
    const text = publicPage({ ...page, title: hostile, said: hostile, did: hostile }, hostile, numbers, true);
    expect(text).not.toMatch(/<script|<img|onerror="/);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).toContain('onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;');
  });

  it('keeps paragraphs', () => {
    const text = publicPage({ ...page, said: 'Open\nlonger.\n\nPlease.' }, 'Harbour', numbers, false);
    expect(text).toMatch(
      /<h2>You said<\/h2>\s*<p class="lines"[^>]*>Open\nlonger\.<\/p>\s*<p class="lines"[^>]*>Please\.<\/p>/,
    );
    expect(text).not.toContain('We did');
  });

  it('lays out what an organisation wrote by its own direction, and names its language', () => {
    const arabic = { ...page, title: 'ماذا سمعنا', said: 'الكراسي باردة.', language: 'ar' };
    const text = publicPage(arabic, 'قاعة', numbers, true);
    expect(text).toContain('<h1 lang="ar" dir="auto">ماذا سمعنا</h1>');
    expect(text).toContain('<p class="lines" lang="ar" dir="auto">الكراسي باردة.</p>');
    expect(text.match(/<bdi>قاعة<\/bdi>/g)).toHaveLength(2);
    expect(text).toContain('<html lang="en">');
  });

  it('shows numbers in words where they are hidden, and draws only those that are shown', () => {
    const text = publicPage(page, 'Harbour', numbers, false);
    expect(text).toContain('1,200');
    expect(text).toContain('fewer than 8');
    expect([...text.matchAll(/<rect width="(\d+)"/g)].map(([, width]) => width)).toEqual(['100', '25']);
  });

  it('prints coverage and the version of the rules, and the rules themselves', () => {
    const text = publicPage(page, 'Harbour', numbers, false);
    expect(text).toContain(
      'Coverage: 12 places enrolled. Reporting in this time: 10. Silent for 14 days: fewer than 8.',
    );
    expect(text).toContain('version 1');
    expect(text).toContain('They are hidden.');
  });

  it('says that there is too little to show, and when there may be more', () => {
    const text = publicPage(page, 'Harbour', { ...numbers, month: undefined, tables: [] }, false);
    expect(text).toContain('There is too little to show yet.');
    expect(text).toContain('14 December 2026');
    expect(text).not.toContain('<table');
  });

  it('says that it is a draft, or simulated, only where it is', () => {
    const plain = publicPage(page, 'Harbour', numbers, false);
    expect(plain).not.toMatch(/Draft|Simulated/);
    const marked = publicPage(page, 'Harbour', { ...numbers, simulated: true }, true);
    expect(marked).toMatch(/Simulated\./);
    expect(marked).toMatch(/Draft\./);
  });

  it('asks nobody else for anything', () => {
    const text = publicPage(page, 'Harbour', numbers, true);
    expect([...text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual(['/public/page.css']);
    expect(text).not.toMatch(/ style=/);
  });
});

describe('a piece of HTML', () => {
  it('joins lists, leaves out nothing and false, and keeps pieces as they are', () => {
    const row = (text: string) => html`<b>${text}</b>`;
    expect(String(html`<p>${['a', '<'].map(row)}${undefined}${false}${0}</p>`)).toBe('<p><b>a</b><b>&lt;</b>0</p>');
  });
});
