import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { pageBySlug, pageOf, pages, savePage } from './pages.js';

let store: Store;
beforeEach(async () => {
  store = await openStore([':memory:']);
  await found('one', 'Café & Harbour');
  await found('two', 'Cafe Harbour!');
});
afterEach(() => store.close());

const found = (id: string, name: string) =>
  store.home.query('INSERT INTO organisation (id, name, created) VALUES (?, ?, ?)', id, name, '2026-11-25');
const text = { title: 'What we heard', said: 'Open longer.', did: 'We do.', published: true };

describe('the page of an organisation', () => {
  it('is an empty draft before it is saved, and is not in the list', async () => {
    expect(await pageOf(store, 'one')).toEqual({
      organisation: 'one',
      slug: 'cafe-harbour',
      title: 'Café & Harbour',
      said: '',
      did: '',
      language: 'en',
      published: false,
    });
    expect(await pages(store)).toEqual([]);
    expect(await pageOf(store, 'three')).toBeUndefined();
    expect(await savePage(store, 'three', text)).toBeUndefined();
  });

  it('keeps its language, and is refused with one that is none', async () => {
    expect(await savePage(store, 'one', { ...text, language: 'cy' })).toMatchObject({ language: 'cy' });
    expect(await pageOf(store, 'one')).toMatchObject({ language: 'cy' });
    await expect(savePage(store, 'one', { ...text, language: 'Welsh"' })).rejects.toThrow(/such as en, cy or ar/);
  });

  it('has an address of its own, which stays when the name changes', async () => {
    expect((await savePage(store, 'one', text))?.slug).toBe('cafe-harbour');
    expect((await savePage(store, 'two', text))?.slug).toBe('cafe-harbour-2');
    await store.home.query('UPDATE organisation SET name = ? WHERE id = ?', 'Quay', 'one');
    expect((await savePage(store, 'one', { ...text, published: false }))?.slug).toBe('cafe-harbour');
    expect(await pageBySlug(store, 'cafe-harbour')).toMatchObject({ organisation: 'one', published: false });
  });

  it('keeps paragraphs and lines, and drops what cannot be seen', async () => {
    const said = ' One  line\r\nand another\u202e \n\n\n\nA second\u0000 paragraph ';
    expect((await savePage(store, 'one', { ...text, said }))?.said).toBe('One line\nand another\n\nA second paragraph');
  });

  it('says how much to shorten a text that is too long, and saves nothing of it', async () => {
    await expect(savePage(store, 'one', { ...text, did: 'x'.repeat(4001) })).rejects.toThrow(
      /"did" has 4001 letters.*4000/,
    );
    await expect(savePage(store, 'one', { ...text, title: ' ' })).rejects.toThrow(/"title" is empty/);
    expect(await pages(store)).toEqual([]);
  });
});
