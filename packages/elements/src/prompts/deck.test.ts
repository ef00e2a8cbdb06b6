import type { Prompt } from '@talkplace/content';
import { expect } from '@open-wc/testing';
import { Deck, fitting, mayShow, speakersOf, type Wish } from './deck.js';

const card = (id: string, more: Partial<Prompt> = {}): Prompt => ({
  id,
  speaker: 'customer',
  opener: `Opener ${id}`,
  whyItWorks: '',
  followUps: [],
  listenFor: '',
  ifWorried: '',
  moment: 'waiting',
  depth: 1,
  handsFree: false,
  topics: [],
  show: 'idle-or-browse',
  ...more,
});

const five = ['a', 'b', 'c', 'd', 'e'].map((id) => card(id));
const guest: Wish = { speaker: 'customer', view: 'guest' };

/** The same numbers each time, spread over 0 to 1. */
function seeded(seed: number): () => number {
  let at = seed;
  return () => (at = (at * 1103515245 + 12345) % 2147483648) / 2147483648;
}

const deal = (deck: Deck, cards: readonly Prompt[], times: number) =>
  Array.from({ length: times }, () => deck.next(cards).card!.id);

describe('a deck', () => {
  it('deals in an order that the random numbers decide', () => {
    expect(deal(new Deck(() => 0), five, 5)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
    expect(deal(new Deck(() => 0.999), five, 5)).to.deep.equal(['e', 'd', 'c', 'b', 'a']);
    const orders = new Set(Array.from({ length: 20 }, (_, seed) => deal(new Deck(seeded(seed)), five, 5).join()));
    expect(orders.size).to.be.greaterThan(5);
  });

  it('deals no card twice before all were seen, and then none twice in a row', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const deck = new Deck(seeded(seed));
      const order = deal(deck, five, 15);
      for (const round of [0, 5, 10]) expect(new Set(order.slice(round, round + 5)).size, order.join()).to.equal(5);
      order.forEach((id, at) => expect(id, order.join()).not.to.equal(order[at + 1]));
    }
  });

  it('tells when all have been seen, once a round', () => {
    const deck = new Deck(seeded(7));
    const told = Array.from({ length: 11 }, () => deck.next(five).again);
    expect(told.map((again, at) => (again ? at : -1)).filter((at) => at >= 0)).to.deep.equal([5, 10]);
  });

  it('goes back over what was shown and the same way forward again', () => {
    const deck = new Deck(seeded(3));
    expect(deck.hasBack).to.equal(false);
    const order = deal(deck, five, 4);
    expect(deck.back(five)!.id).to.equal(order[2]);
    expect(deck.back(five)!.id).to.equal(order[1]);
    expect(deck.current(five)!.id).to.equal(order[1]);
    expect(deal(deck, five, 2)).to.deep.equal([order[2], order[3]]);
    expect(order).not.to.include(deck.next(five).card!.id);
    while (deck.hasBack) deck.back(five);
    expect(deck.current(five)!.id).to.equal(order[0]);
    expect(deck.back(five)).to.equal(undefined);
  });

  it('passes over cards that no longer fit, back and forward', () => {
    const deck = new Deck(() => 0);
    deal(deck, five, 4);
    const some = five.filter(({ id }) => id === 'a' || id === 'c' || id === 'e');
    expect(deck.current(some)).to.equal(undefined);
    expect(deck.back(some)!.id).to.equal('c');
    expect(deck.back(some)!.id).to.equal('a');
    expect(deal(deck, some, 2)).to.deep.equal(['c', 'e']);
  });

  it('deals nothing from nothing, and one card again and again', () => {
    const deck = new Deck();
    expect(deck.next([])).to.deep.equal({ card: undefined, again: false });
    expect(deal(deck, [five[0]!], 3)).to.deep.equal(['a', 'a', 'a']);
  });

  it('starts afresh for the next person', () => {
    const deck = new Deck(() => 0);
    deal(deck, five, 3);
    deck.reset();
    expect(deck.current(five)).to.equal(undefined);
    expect(deck.hasBack).to.equal(false);
    expect(deal(deck, five, 5)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('which cards may show', () => {
  const shown = (show: Prompt['show'], wish: Partial<Wish>, depth: Prompt['depth'] = 1) =>
    mayShow(card('x', { show, depth }), { ...guest, ...wish });

  it('on an idle screen: only those meant for it', () => {
    expect(shown('idle-or-browse', {})).to.equal(true);
    for (const show of ['browse', 'on-request', 'host-only'] as const) expect(shown(show, {}), show).to.equal(false);
    expect(shown('on-request', { harder: true })).to.equal(false);
  });

  it('once someone browses: more, and harder words only when they ask', () => {
    expect(shown('browse', { browsing: true })).to.equal(true);
    expect(shown('on-request', { browsing: true }, 3)).to.equal(false);
    expect(shown('on-request', { browsing: true, harder: true }, 3)).to.equal(true);
  });

  it('on a guest’s screen: never one for the host, whatever is asked', () => {
    for (const depth of [1, 2, 3] as const) {
      expect(shown('host-only', { browsing: true, harder: true }, depth)).to.equal(false);
    }
  });

  it('on a host’s page: the host’s own, the deepest when asked', () => {
    expect(shown('host-only', { view: 'host' }, 2)).to.equal(true);
    expect(shown('host-only', { view: 'host' }, 3)).to.equal(false);
    expect(shown('host-only', { view: 'host', harder: true }, 3)).to.equal(true);
  });
});

describe('cards that fit a wish', () => {
  const pack = [
    card('chair', { moment: 'in-the-chair', topics: ['work'], handsFree: true }),
    card('door', { moment: 'doorstep', topics: ['work', 'money'], group: 'older' }),
    card('deep', { show: 'on-request', depth: 3 }),
    card('close', { show: 'browse', depth: 2, topics: ['money'] }),
    card('host', { speaker: 'barber', show: 'host-only' }),
  ];
  const ids = (wish: Partial<Wish>) => fitting(pack, { ...guest, browsing: true, ...wish }).map(({ id }) => id);

  for (const [what, wish, expected] of [
    ['speaker', { speaker: 'barber', view: 'host' }, ['host']],
    ['moment', { moment: 'doorstep' }, ['door']],
    ['topic', { topic: 'money' }, ['door', 'close']],
    ['group', { group: 'older' }, ['door']],
    ['depth', { depth: 2 }, ['close']],
    ['depth 3 without asking for harder ones', { depth: 3 }, []],
    ['depth 3 when asked for', { depth: 3, harder: true }, ['deep']],
    ['busy hands', { handsFree: true }, ['chair']],
    ['several at once', { topic: 'work', moment: 'doorstep' }, ['door']],
    ['nothing that exists', { topic: 'work', depth: 2 }, []],
    ['nothing in particular', {}, ['chair', 'door', 'close']],
  ] as [string, Partial<Wish>, string[]][]) {
    it(`by ${what}`, () => expect(ids(wish)).to.deep.equal(expected));
  }

  it('name the speakers of the view: a guest never the host’s own, the host theirs first', () => {
    expect(speakersOf(pack, 'guest')).to.deep.equal(['customer']);
    expect(speakersOf(pack, 'host')).to.deep.equal(['barber', 'customer']);
  });
});
