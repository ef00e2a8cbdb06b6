import { describe, expect, it } from 'vitest';
import { readSources } from '../build/read.js';
import { compileService, isConfirmed } from '../build/services.js';
import { countries, loadDirectory } from '../index.js';
import { needs as allNeeds } from '../schema/words.js';
import { needsEmergencyFirst, rankServices } from './rank.js';

const now = new Date('2026-11-25T11:00:00Z');

describe('in every country', () => {
  const sources = readSources().directory;

  it('never throws, and asks for the emergency number where the list cannot stand alone', async () => {
    expect(sources.size).toBe(148);
    for (const code of sources.keys()) {
      const country = code.toUpperCase();
      const services = countries.includes(country) ? await loadDirectory(country) : [];
      for (const needs of [[], ['suicide'], ['distress']]) {
        const list = rankServices(services, { now, needs });
        const routes = new Set(list.flatMap(({ channels }) => channels.map(({ type }) => type)));
        const alone = routes.size < 2 || list.length < 2 || !list.some(({ confirmed }) => confirmed);
        if (alone) expect(`${country} ${needsEmergencyFirst(list, now)}`).toBe(`${country} true`);
      }
    }
  });

  it('never puts an unconfirmed service first while a confirmed one is there, nor leaves it alone', async () => {
    for (const country of countries) {
      const services = await loadDirectory(country);
      for (const need of allNeeds) {
        const list = rankServices(services, { now, needs: [need] });
        if (list.some(({ confirmed }) => confirmed)) expect(list[0]).toMatchObject({ confirmed: true });
        else expect(needsEmergencyFirst(list, now)).toBe(true);
      }
    }
  });

  it('never shows an entry or a channel of low confidence', async () => {
    let low = 0;
    for (const [code, entries] of sources) {
      const country = code.toUpperCase();
      const shown = countries.includes(country) ? rankServices(await loadDirectory(country), { now }) : [];
      for (const entry of entries) {
        const service = shown.find(({ id }) => id === entry.id);
        const hidden = entry.channels.filter(({ confidence }) => confidence === 'low');
        if (entry.confidence === 'low') expect(service, entry.id).toBe(undefined);
        else expect(service?.channels.length ?? 0).toBe(entry.channels.length - hidden.length);
        low += (entry.confidence === 'low' ? 1 : 0) + hidden.length;
      }
    }
    expect(low).toBeGreaterThan(0);
  });

  it('trusts no entry that only public lists support', () => {
    const cruse = sources.get('gb')!.find(({ id }) => id === 'gb-cruse')!;
    expect(isConfirmed(cruse)).toBe(false);
    expect(isConfirmed({ sources: [...cruse.sources, { ...cruse.sources[0]!, kind: 'official' }] })).toBe(true);
    expect(compileService({ ...cruse, confidence: 'low' })).toBeUndefined();
  });
});
