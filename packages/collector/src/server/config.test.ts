import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, usualConfig } from './config.js';
import { addressOf, isBehindTls } from './context.js';
import { optionLines, options, parseArgsOptions, variableOf } from './options.js';

describe('the configuration', () => {
  it('needs nothing, and then listens on this machine alone, with one file', () => {
    expect(usualConfig()).toMatchObject({ host: '127.0.0.1', port: 8787, store: ['talkplace.db'], origins: [] });
    expect(usualConfig()).toMatchObject({ allowKeyless: false, closed: false, exports: { raw: false }, trustProxy: 0 });
  });

  it('takes a flag before its variable, and a variable before what is usual', () => {
    const env = {
      TALKPLACE_PORT: '9000',
      TALKPLACE_HOST: '0.0.0.0',
      TALKPLACE_ORIGIN: 'https://a.example https://b.example',
    };
    expect(readConfig({ port: '9001' }, env)).toMatchObject({
      port: 9001,
      host: '0.0.0.0',
      origins: ['https://a.example', 'https://b.example'],
    });
  });

  it('reads everything that there is', () => {
    const config = readConfig(
      {
        store: ['a.db', 'b.db'],
        origin: ['https://Shop.example/'],
        'public-url': 'https://counts.example/',
        'kiosk-url': 'https://kiosk.example/start',
        'trust-proxy': '2',
        'allow-keyless': true,
        closed: true,
        'per-address': '0',
        'per-place': '30',
        'hide-below': '10',
        'metrics-token': 'a-long-enough-token',
        otlp: 'https://otel.example/v1/metrics',
        'otlp-header': ['authorization=Bearer x=y'],
        webhook: 'https://you.example/talkplace',
        'webhook-secret': 'a-long-enough-secret',
        'export-raw': true,
        'log-level': 'warn',
      },
      {},
    );
    expect(config).toEqual({
      ...usualConfig(),
      store: ['a.db', 'b.db'],
      origins: ['https://shop.example'],
      publicUrl: 'https://counts.example',
      kioskUrl: 'https://kiosk.example/start',
      trustProxy: 2,
      allowKeyless: true,
      closed: true,
      perAddress: 0,
      perPlace: 30,
      hideBelow: 10,
      metricsToken: 'a-long-enough-token',
      exports: {
        otlp: { url: 'https://otel.example/v1/metrics', headers: { authorization: 'Bearer x=y' } },
        webhook: { url: 'https://you.example/talkplace', secret: 'a-long-enough-secret' },
        raw: true,
      },
      logLevel: 'warn',
    });
    expect(isBehindTls(config)).toBe(true);
    expect(addressOf(config)).toBe('https://counts.example');
    expect(addressOf({ ...config, publicUrl: undefined, host: '::1' })).toBe('http://[::1]:8787');
    // Nobody can open the address of every network: what is printed is that of this machine.
    expect(addressOf({ ...config, publicUrl: undefined, host: '0.0.0.0' })).toBe('http://127.0.0.1:8787');
    expect(addressOf({ ...config, publicUrl: undefined, host: '::' })).toBe('http://[::1]:8787');
  });

  it.each([
    [{ port: '65536' }, '--port must be a whole number from 0 to 65535.'],
    [{ port: '80x' }, '--port must be a whole number from 0 to 65535.'],
    [
      { origin: ['https://shop.example/page'] },
      '--origin must be the origin of a website alone, such as https://shop.example.',
    ],
    [{ origin: ['shop.example'] }, '--origin must be the origin of a website alone, such as https://shop.example.'],
    [{ 'public-url': 'ftp://counts.example' }, '--public-url must be an address such as https://counts.example.'],
    [{ 'trust-proxy': '-1' }, '--trust-proxy must be the number of proxies, 0 to 20.'],
    [{ 'hide-below': '5' }, '--hide-below must be a whole number from 8 to 20.'],
    [{ 'metrics-token': 'short' }, '--metrics-token must have 16 letters or more, so that nobody can guess it.'],
    [{ 'log-level': 'loud' }, '--log-level must be one of fatal, error, warn, info, debug, trace, silent.'],
    [{ 'otlp-header': ['nothing'] }, '--otlp-header must be a name, = and a value.'],
    [{ 'export-raw': true }, '--export-raw sends raw totals by OTLP. Name the endpoint with --otlp.'],
    [{ host: '' }, '--host must be an address of this machine, such as 127.0.0.1 or 0.0.0.0.'],
  ])('says what is wrong with %j', (given, message) => {
    expect(() => readConfig(given, {})).toThrow(new ConfigError(message));
  });

  it('takes headers from a variable as OTEL_EXPORTER_OTLP_HEADERS does, and from a flag as they are', () => {
    const otlp = 'https://otel.example/v1/metrics/';
    const headersOf = (TALKPLACE_OTLP_HEADER: string) =>
      readConfig({ otlp }, { TALKPLACE_OTLP_HEADER }).exports.otlp!.headers;
    expect(headersOf('authorization=Bearer abc==')).toEqual({ authorization: 'Bearer abc==' });
    expect(headersOf('authorization=Bearer%20abc%3D%2C%25, x-tenant = shops\nx-b=2')).toEqual({
      authorization: 'Bearer abc=,%',
      'x-tenant': 'shops',
      'x-b': '2',
    });
    expect(() => headersOf('authorization=100%')).toThrow('TALKPLACE_OTLP_HEADER must be a name, = and a value');
    expect(() => headersOf('Bearer secret')).not.toThrow(/secret/);
    const flag = readConfig({ otlp, 'otlp-header': ['authorization=a%20b, c'] }, {});
    expect(flag.exports.otlp).toEqual({ url: otlp, headers: { authorization: 'a%20b, c' } });
  });

  it('takes several databases from a variable, and no path with a space for two', () => {
    const storeOf = (TALKPLACE_STORE: string) => readConfig({}, { TALKPLACE_STORE }).store;
    expect(storeOf('/srv/counts.db')).toEqual(['/srv/counts.db']);
    const two = ['sqlite:/srv/one.db', 'postgres://me:secret@host/two'];
    expect(storeOf(two.join('\n '))).toEqual(two);
    expect(storeOf(' file:///srv/my%20data/x.db ')).toEqual(['file:///srv/my%20data/x.db']);
    for (const text of ['/srv/my data/x.db', 'one.db two.db', 'postgres://a:se cret@host/two']) {
      expect(() => storeOf(text)).toThrow(
        /^TALKPLACE_STORE has a space inside a name\..*sqlite:.*file:\/\/\/srv\/my%20data\/counts\.db/,
      );
    }
    expect(readConfig({ store: ['/srv/my data/x.db'] }, {}).store).toEqual(['/srv/my data/x.db']);
  });

  it('names the variable where that is wrong', () => {
    expect(() => readConfig({}, { TALKPLACE_CLOSED: 'maybe' })).toThrow('TALKPLACE_CLOSED must be true or false.');
  });

  it('has a line of help, a flag and a variable for each option', () => {
    for (const { flag } of options) {
      expect(optionLines).toContain(`--${flag} `);
      expect(parseArgsOptions).toHaveProperty([flag]);
      expect(variableOf(flag)).toMatch(/^TALKPLACE_[A-Z_]+$/);
    }
  });
});
