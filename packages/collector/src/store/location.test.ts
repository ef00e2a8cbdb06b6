import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LocationError, locationOf, locationsOf } from './location.js';

describe('the name of a database', () => {
  it.each([
    ['counts.db', { engine: 'sqlite', file: 'counts.db' }],
    ['C:\\counts.db', { engine: 'sqlite', file: 'C:\\counts.db' }],
    ['sqlite:data/counts.db', { engine: 'sqlite', file: 'data/counts.db' }],
    ['sqlite:///data/counts.db', { engine: 'sqlite', file: '/data/counts.db' }],
    ['file:///data/counts.db', { engine: 'sqlite', file: '/data/counts.db' }],
    ['postgres://app@db/counts', { engine: 'postgres', url: 'postgres://app@db/counts' }],
    ['postgresql://app@db/counts', { engine: 'postgres', url: 'postgresql://app@db/counts' }],
  ])('%s is understood', (text, location) => {
    expect(locationOf(text)).toEqual(location);
  });

  it.each([
    '',
    ' ',
    'sqlite:',
    'sqlite://host/file',
    'file://host/file',
    'mysql://user:secret@db/x',
    'postgres://user:secret@:',
  ])('"%s" is refused with an example of what would do, and without its password', (text) => {
    expect(() => locationOf(text)).toThrow(LocationError);
    expect(() => locationOf(text)).toThrow(/Write the path of a file, such as \.\/data\/counts\.db, or postgres:/);
    expect(() => locationOf(text)).not.toThrow(/secret/);
  });

  it('may come once only, however it is written', () => {
    expect(() => locationsOf(['a.db', 'b.db', `sqlite:${resolve('a.db')}`])).toThrow(/number 3 is named twice/);
    expect(() => locationsOf(['postgres://one@db/x', 'postgres://two:secret@db:5432/x'])).toThrow(
      /number 2 is named twice/,
    );
    expect(() => locationsOf(['postgres://one@db/x', 'postgres://two:secret@db:5432/x'])).not.toThrow(/secret/);
  });
});
