import { countries, loadDirectory } from '@talkplace/content';
import { expect } from '@open-wc/testing';
import { carryAtMost, decodeCarry, encodeCarry, fingerprint, servicesIn } from './carry.js';

describe('what is carried in a fragment', () => {
  it('comes back as the services that were meant, in their order', async () => {
    const directory = await loadDirectory('GB');
    const services = directory
      .slice(3, 7)
      .map(({ id }) => id)
      .toReversed();
    const fragment = encodeCarry({ services, country: 'GB', nation: 'GB-SCT', language: 'cy' });
    const carried = decodeCarry(`#${fragment}`)!;
    expect(carried).to.include({ country: 'GB', nation: 'GB-SCT', language: 'cy' });
    expect(servicesIn(carried, directory).map(({ id }) => id)).to.deep.equal(services);
  });

  it('says no word of a service, so that no address bar does', async () => {
    const directory = await loadDirectory('GB');
    const services = directory.slice(0, carryAtMost).map(({ id }) => id);
    const fragment = encodeCarry({ services, country: 'GB', language: 'en' });
    expect(fragment).to.match(/^1\.GB\.en\.[a-z0-9]{36}$/);
    for (const word of services.flatMap((id) => id.split('-')).filter((each) => each.length > 3)) {
      expect(fragment).not.to.contain(word);
    }
  });

  it('holds six services at most, and none at all', () => {
    const many = Array.from({ length: 20 }, (_, at) => `gb-service-${at}`);
    expect(decodeCarry(encodeCarry({ services: many, country: 'GB', language: 'en' }))!.fingerprints).to.have.length(6);
    expect(decodeCarry(encodeCarry({ services: [], country: 'IE', language: 'zh-HK' }))).to.deep.equal({
      country: 'IE',
      language: 'zh-HK',
      fingerprints: [],
    });
  });

  it('never means another service of the same country', async () => {
    for (const country of countries) {
      const directory = await loadDirectory(country);
      const all = directory.map(({ id }) => fingerprint(id));
      expect(new Set(all).size, country).to.equal(all.length);
    }
  });

  for (const wrong of [
    '',
    '#',
    '2.GB.en.',
    '1.gb.en.',
    '1.GB.en.abc',
    '1.GB.en.<script>',
    '1.GB.e.',
    'x'.repeat(9999),
  ]) {
    it(`is nothing where it is not ours: ${wrong.slice(0, 20)}`, () => {
      expect(decodeCarry(wrong)).to.equal(undefined);
    });
  }

  it('leaves out what the directory no longer has', () => {
    const carried = decodeCarry(encodeCarry({ services: ['gone', 'here'], country: 'GB', language: 'en' }))!;
    expect(servicesIn(carried, [{ id: 'here' }])).to.deep.equal([{ id: 'here' }]);
  });
});
