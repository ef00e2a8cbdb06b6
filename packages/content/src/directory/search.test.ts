import { beforeAll, describe, expect, it } from 'vitest';
import { loadDirectory, loadNeeds } from '../index.js';
import { needs as allNeeds } from '../schema/words.js';
import { fold } from './fold.js';
import { rankServices } from './rank.js';
import { prepareSearch, search, type SearchIndex } from './search.js';

let index: SearchIndex;
beforeAll(async () => {
  const services = rankServices(await loadDirectory('GB'), { now: new Date('2026-11-25T11:00:00Z'), nation: 'GB-ENG' });
  index = prepareSearch(services, await loadNeeds());
});
const find = (query: string) => {
  const { services, needs } = search(index, query);
  return { ids: services.map(({ id }) => id), needs };
};

describe('search', () => {
  it('finds services by the beginning of their name, those first', () => {
    expect(find('samar').ids).toEqual(['gb-samaritans']);
    expect(find('SHOUT').ids[0]).toBe('gb-shout');
    expect(find('child').ids[0]).toMatch(/^gb-child/);
  });

  it('finds what people type for a need, long before they have typed it all', () => {
    for (const query of ['gambling', 'gambl', 'bookies', 'slots']) {
      expect(find(query)).toEqual({ ids: ['gb-national-gambling-helpline'], needs: ['gambling'] });
    }
    expect(find('drink').needs).toEqual(['alcohol-drugs']);
    expect(find('drink').ids[0]).toBe('gb-drinkline');
    expect(find('bailiff').ids).toContain('gb-stepchange');
  });

  it('understands a sentence by the words in it that matter', () => {
    expect(find('my mum died').needs).toEqual(['bereavement']);
    expect(find('my mum died').ids[0]).toBe('gb-samaritans');
    expect(find('my mum died').ids).toContain('gb-cruse');
    expect(find('my mum died').ids).not.toContain('gb-family-lives');
    expect(find('mum').ids).toContain('gb-family-lives');
    for (const query of ['I want to die', 'kill myself', 'i dont want to be here', 'suicidal']) {
      expect(find(query).needs).toContain('suicide');
      expect(find(query).ids.slice(0, 3)).toContain('gb-samaritans');
    }
    expect(find('he hits me').needs).toEqual(['domestic-abuse']);
    expect(find("can't sleep").needs).toEqual(['sleep']);
  });

  it('names the need even where no service of the country is for it, so that lines for anyone can follow', () => {
    expect(find('insomnia')).toEqual({ ids: [], needs: ['sleep'] });
  });

  it('takes a whole word before the beginning of another', () => {
    expect(find('men').needs).toEqual(['men']);
    expect(find('men').ids).not.toContain('gb-shout');
  });

  it('does not mind accents, capitals, apostrophes or dashes', () => {
    const plain = find('samaritans').ids;
    expect(plain).toContain('gb-samaritans');
    for (const query of ['Sámaritáns', '  SAMARITANS!', 'samaritan’s', 'samar']) expect(find(query).ids).toEqual(plain);
    expect(find('self harm').needs).toEqual(find('SELF-HARM').needs);
    expect(fold(' Cymorth i Ferched – Llŷn ')).toBe('cymorth i ferched llyn');
  });

  it('finds nothing for nonsense, and everything for nothing', () => {
    expect(find('qwxzv')).toEqual({ ids: [], needs: [] });
    expect(find('🙂').ids.length).toBe(index.services.length);
    expect(find('').ids.length).toBe(index.services.length);
    expect(find('please help me').ids.length).toBe(index.services.length);
  });

  it('names no need where a name and a need together are closer', () => {
    expect(find('samaritans sad')).toEqual({ ids: ['gb-samaritans'], needs: [] });
  });

  it('lets what most of the words say stand in where nothing has them all', () => {
    expect(find('gambling qwxzv').needs).toEqual(['gambling']);
    expect(find('gambling qwxzv').ids).toEqual(['gb-national-gambling-helpline']);
  });

  it('leads every plain label and every word people type to its need', async () => {
    const needs = await loadNeeds();
    expect(Object.keys(needs)).toEqual([...allNeeds]);
    const astray = Object.entries(needs).flatMap(([need, { label, words }]) =>
      [label, ...words].filter((typed) => !find(typed).needs.includes(need)),
    );
    expect(astray).toEqual([]);
  });
});
