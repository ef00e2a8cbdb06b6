import { expect } from '@open-wc/testing';
import { type Network, report, seal, stubNetwork, tell, until } from './reporter.fixture.js';

const counts = (bodies: readonly string[]) => bodies.map((body) => JSON.parse(body).c as Record<string, number>);

describe('startReporter', () => {
  let network: Network;
  beforeEach(() => (network = stubNetwork()));
  afterEach(() => network.restore());

  it('shows what waits, and sends exactly that', async () => {
    const { place, reporter } = report({ key: 'tp_0123456789abcdefghijkl' });
    tell(place);
    tell(place, 'talk-check-in-begun', { checkIn: 'ons4' });
    const waiting = await reporter.waiting();
    expect(waiting).to.have.length(1);
    expect(Object.keys(JSON.parse(waiting[0]!))).to.deep.equal(['v', 'd', 'w', 'p', 'a', 'k', 'b', 'c']);
    expect(counts(waiting)).to.deep.equal([{ urgent_opened: 1, check_in_begun_ons4: 1 }]);
    seal();
    await until(() => network.bodies[0]);
    expect(network.bodies).to.deep.equal(waiting);
    await until(async () => !(await reporter.waiting())[0]);
  });

  it('counts only names of its list, whatever an event holds', async () => {
    const { place, reporter } = report();
    for (const checkIn of ['how-are-you', 'typed by someone', 7, { text: 'typed' }])
      tell(place, 'talk-check-in-begun', { checkIn });
    for (const rung of ['someone-here', 'typed by someone', undefined, 'constructor'])
      tell(place, 'talk-rung', { rung });
    tell(place, 'talk-check-in-begun', { checkIn: '' });
    tell(place, 'talk-rung');
    tell(place, 'talk-unknown', { rung: 'line' });
    expect(counts(await reporter.waiting())).to.deep.equal([
      { check_in_begun_how_are_you: 1, check_in_begun_other: 3, rung_someone_here: 1 },
    ]);
  });

  it('waits for enough counts before it tells of a day that still runs', async () => {
    const { place, reporter } = report({ minFill: 3 });
    tell(place);
    tell(place);
    seal();
    await Promise.resolve();
    expect(network.bodies).to.deep.equal([]);
    tell(place);
    seal();
    await until(() => network.bodies[0]);
    expect(counts(network.bodies)).to.deep.equal([{ urgent_opened: 3 }]);
    expect(await reporter.waiting()).to.deep.equal([]);
  });

  for (const status of [400, 403, 404, 413, 415])
    it(`drops what is answered with ${status}, and counts it as lost`, async () => {
      network.answer = () => new Response(null, { status });
      const { place, reporter } = report();
      tell(place);
      tell(place);
      seal();
      await until(() => network.bodies[0]);
      await until(async () => !(await reporter.waiting())[0]);
      // Told the day after.
      const { Date: present } = window;
      window.Date = class extends present {
        constructor(...given: [] | [number]) {
          super(given[0] ?? present.now() + 864e5);
        }
      } as DateConstructor;
      const told = await reporter.waiting();
      window.Date = present;
      expect(counts(told)).to.deep.equal([{ report_lost_refused: 2 }]);
    });

  for (const status of [408, 425, 429, 500, 503])
    it(`keeps what is answered with ${status}`, async () => {
      network.answer = () => new Response(null, { status, headers: { 'retry-after': '3600' } });
      const { place, reporter } = report();
      tell(place);
      seal();
      await until(() => network.bodies[0]);
      expect(await reporter.waiting()).to.deep.equal([network.bodies[0]]);
      seal();
      seal();
      await reporter.waiting();
      expect(network.bodies, 'the endpoint asked to wait').to.have.length(1);
    });

  it('forgets everything when the programme is closed', async () => {
    network.answer = () => new Response(null, { status: 410 });
    const { place, reporter } = report();
    tell(place);
    seal();
    await until(() => !reporter.on);
    tell(place);
    expect(await reporter.waiting()).to.deep.equal([]);
    expect(network.bodies).to.have.length(1);
  });

  it('tells the place why counting ended, in each tab', async () => {
    const endings: string[] = [];
    const options = (tab: string) => ({
      endpoint: 'https://counts.example/shared',
      ended: (reason: string) => endings.push(`${tab} ${reason}`),
    });
    const { reporter: one } = report(options('one'));
    const { place, reporter: other } = report(options('other'));
    await one.switchOff();
    await until(() => !other.on);
    expect(endings).to.deep.equal(['one off', 'other off']);
    other.switchOn();
    network.answer = () => new Response(null, { status: 410 });
    tell(place);
    seal();
    await until(() => endings.length === 4);
    expect(endings.slice(2).sort()).to.deep.equal(['one ended', 'other ended']);
    other.switchOn();
    other.stop();
    expect(endings).to.have.length(4);
  });

  it('hears nothing from other tabs once it has stopped and sent', async () => {
    const endpoint = 'https://counts.example/stopped';
    const endings: string[] = [];
    const { place, reporter } = report({ endpoint, ended: (reason) => endings.push(reason) });
    const { reporter: other } = report({ endpoint });
    tell(place);
    reporter.stop();
    await until(() => network.bodies[0]);
    await until(async () => !(await reporter.waiting())[0]);
    await until(async () => {
      const { held, pending } = await navigator.locks.query();
      return ![...held!, ...pending!].some(({ name }) => name!.endsWith(endpoint));
    });
    await other.switchOff();
    await new Promise<void>((resolve) => {
      // Comes after all that was said in the channel.
      const channel = new BroadcastChannel('talkplace-1 ' + endpoint);
      const voice = new BroadcastChannel('talkplace-1 ' + endpoint);
      channel.onmessage = () => resolve();
      voice.postMessage('off');
    });
    expect(endings).to.deep.equal([]);
  });

  it('leaves a page in a few requests at once, the oldest first, and keeps the rest', async () => {
    const { place, reporter } = report();
    const bodies: string[] = [];
    network.answer = () => new Response(null, { status: 503 });
    for (let batch = 0; batch < 20; batch++) {
      tell(place);
      bodies.push((await reporter.waiting())[batch]!);
    }
    seal();
    expect(network.bodies).to.deep.equal(bodies.slice(0, 9));
    expect(await reporter.waiting()).to.deep.equal(bodies);
  });

  it('keeps to what the endpoint asked for when several leave at once', async () => {
    const endpoint = 'https://counts.example/busy';
    const { place, reporter } = report({ endpoint });
    network.answer = () => new Response(null, { status: 429, headers: { 'retry-after': '60' } });
    tell(place);
    await reporter.waiting();
    tell(place);
    seal();
    await until(async () => (await navigator.locks.query()).held!.some(({ name }) => name!.endsWith(endpoint)));
    seal();
    await reporter.waiting();
    expect(network.bodies).to.have.length(2);
  });

  it('asks without cookies, referrer and detours', async () => {
    const { place } = report();
    tell(place);
    seal();
    await until(() => network.requests[0]);
    const { signal: _, body: __, ...request } = network.requests[0]!;
    expect(request).to.deep.equal({
      method: 'POST',
      credentials: 'omit',
      referrer: '',
      redirect: 'error',
      keepalive: true,
    });
  });

  it('does nothing where the host switched it off', async () => {
    const { place, reporter } = report({ storage: 'off' });
    reporter.switchOn();
    tell(place);
    seal();
    expect(reporter.on).to.equal(false);
    expect(await reporter.waiting()).to.deep.equal([]);
    expect(network.bodies).to.deep.equal([]);
  });

  it('counts again after it was switched off and on, and nothing from before', async () => {
    const { place, reporter } = report({ storage: 'durable' });
    tell(place);
    await reporter.waiting();
    await reporter.switchOff();
    tell(place);
    reporter.switchOn();
    tell(place);
    expect(counts(await reporter.waiting())).to.deep.equal([{ urgent_opened: 1 }]);
    await reporter.switchOff();
  });

  it('sends what it has when the place leaves the page', async () => {
    const { place, reporter } = report();
    tell(place);
    reporter.stop();
    await until(() => network.bodies[0]);
    expect(counts(network.bodies)).to.deep.equal([{ urgent_opened: 1 }]);
    expect(reporter.on).to.equal(false);
  });
});
