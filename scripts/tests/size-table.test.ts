import { describe, expect, it } from 'vitest';
// @ts-expect-error A script in plain JavaScript.
import { faultsOf, readSizePage, sizePage } from '../size/table.mjs';

const row = (brotli: number) => ({ name: '`<talk-x>`', raw: 40000, gzip: 12000, brotli, budget: 10, requests: 3 });
const before = readSizePage(sizePage([row(9000)]));

describe('the size table', () => {
  it('is read back as it was written', () => {
    expect([...before]).toEqual([['`<talk-x>`', 9000]]);
  });

  it('is content with what it says, give or take 2 %', () => {
    expect(faultsOf([row(9150)], before)).toEqual([]);
  });

  it('finds an entry over its budget', () => {
    expect(faultsOf([row(10_001)])).toEqual(['`<talk-x>`: 10,001 bytes are over the budget of 10,000']);
  });

  it('finds an entry that has moved, and one that is not there', () => {
    expect(faultsOf([row(9300)], before)).toHaveLength(1);
    expect(faultsOf([row(8700)], before)).toHaveLength(1);
    expect(faultsOf([row(9000)], new Map())).toHaveLength(1);
  });
});
