import { loadDirectory, loadNeeds, type Needs, type Service } from '@talkplace/content';
import { expect } from '@open-wc/testing';
import { Finder, firstOf, isAnswered } from './finder.js';

const noon = new Date('2026-11-24T12:00:00Z');
const england = { now: noon, country: 'GB', nation: 'GB-ENG' };

describe('finding services', () => {
  let services: Service[];
  let needs: Needs;

  before(async () => {
    [services, needs] = await Promise.all([loadDirectory('GB'), loadNeeds()]);
  });

  const first = (query: string, count = 3) =>
    new Finder().find(services, needs, query, england).services.slice(0, count);

  for (const [typed, need] of [
    ['gambling', 'gambling'],
    ['drink', 'alcohol-drugs'],
    ['my mum died', 'bereavement'],
    ['bailiff', 'debt-money'],
    ['miscarriage', 'baby-loss'],
  ] as const) {
    it(`knows what "${typed}" is about`, () => {
      const found = new Finder().find(services, needs, typed, england);
      expect(found.needs).to.include(need);
      expect(found.fallback).to.equal(false);
      const needsOfFirst = found.services.slice(0, 3).flatMap((service) => service.needs);
      expect(needsOfFirst).to.include(need);
    });
  }

  it('finds a service by the start of its name, before anything else', () => {
    expect(first('samar', 1)[0]!.id).to.equal('gb-samaritans');
    expect(first('SHOUT', 1)[0]!.id).to.equal('gb-shout');
  });

  it('never is a dead end: lines that listen stand in for nonsense', () => {
    const found = new Finder().find(services, needs, 'xyzzy plugh', england);
    expect(found.fallback).to.equal(true);
    expect(found.services.length).to.be.within(1, 3);
    for (const service of found.services) expect(service.immediacy).to.equal('crisis');
  });

  it('puts a host’s own service first', () => {
    const own = {
      ...services[0]!,
      id: 'coach',
      name: 'The coach',
      own: true,
      needs: [],
      immediacy: 'support' as const,
    };
    const found = new Finder().find([own, ...services], needs, '', england);
    expect(found.services[0]!.id).to.equal('coach');
    const typed = new Finder().find([own, ...services], needs, 'gambling', england);
    expect(typed.services.find((service) => !service.own)!.confirmed).to.equal(true);
  });

  it('never calls a room of the place a line that listens', () => {
    const room = {
      ...services[0]!,
      id: 'room',
      name: 'The quiet room',
      own: true,
      needs: [],
      channels: [],
      immediacy: 'support' as const,
    };
    const found = new Finder().find([room, room, room, ...services], needs, 'xyzzy', england);
    expect(found.services.some(({ own }) => own)).to.equal(false);
    expect(isAnswered(room)).to.equal(false);
    expect(isAnswered(services.find(({ id }) => id === 'gb-samaritans')!)).to.equal(true);
  });

  it('keeps room for two from outside in a short list', () => {
    const own = ['a', 'b', 'c'].map((id) => ({ ...services[0]!, id, own: true }));
    const outside = services.slice(0, 4);
    expect(firstOf([...own, ...outside], 3).map(({ id }) => id)).to.deep.equal(['a', outside[0]!.id, outside[1]!.id]);
    expect(firstOf(own, 3).length).to.equal(3);
    expect(firstOf(outside, 3).length).to.equal(3);
  });

  it('asks for the emergency number first where there is only one route or none', () => {
    expect(new Finder().find([], needs, '', england)).to.include({ emergencyFirst: true, fallback: true });
    expect(new Finder().find(services, needs, '', england).emergencyFirst).to.equal(false);
  });

  it('sees a new minute and a new list', () => {
    const finder = new Finder();
    const before = finder.find(services, needs, '', england).services;
    expect(finder.find(services, needs, '', england).services).to.equal(before);
    expect(finder.find(services.slice(0, 5), needs, '', england).services.length).to.be.at.most(5);
  });
});
