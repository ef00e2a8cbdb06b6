import { describe, expect, it } from 'vitest';
import { addressAdvice, addressFault } from './address.js';

const example = 'https://harbour.example/talk';

describe('the address of a page', () => {
  it.each([
    'https://harbour.example',
    'https://intranet/talk',
    'http://localhost:5176/x',
    'http://127.0.0.1/',
    ' https://a.example/ ',
  ])('may be %s', (address) => expect(addressFault(address, example)).toBe(undefined));

  it.each([
    ['harbour.example', /Write the whole address/],
    ['http://harbour.example/', /Write https:\/\/harbour\.example\/ if/],
    ['http://localhost.harbour.example/', /start with https/],
    ['http://localhost@harbour.example/', /start with https/],
    ['https://', /not an address/],
    ['https://har bour.example', /not an address/],
    ['javascript:alert(1)', /Write the whole address/],
  ])('may not be %s', (address, says) => expect(addressFault(address, example)).toMatch(says));

  it('is of this computer alone only where nobody else is to open it', () => {
    expect(addressFault('http://localhost/x', example, true)).toMatch(/start with https/);
  });

  it('comes with a word of advice where only one network knows its name', () => {
    expect(addressAdvice('https://intranet/talk').join()).toMatch(/“intranet” is a name of one network/);
    for (const address of ['https://harbour.example', 'http://localhost/', 'http://[::1]/', 'x', ''])
      expect(addressAdvice(address), address).toEqual([]);
  });
});
