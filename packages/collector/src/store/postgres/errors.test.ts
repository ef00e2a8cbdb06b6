import { describe, expect, it } from 'vitest';
import { openPostgres } from '../postgres.js';
import { StoreUnavailableError } from '../store.js';
import { explain } from './errors.js';
import { readAddress } from './url.js';

const address = readAddress('postgres://app:se%2Fcret@db.example:5433/counts');
const failed = (code: string, message = 'no matter') => Object.assign(new Error(message), { code });

describe('trouble with PostgreSQL', () => {
  it.each([
    ['ECONNREFUSED', 'nothing answers there. Check that it runs, and the host and the port.'],
    ['57P01', 'the connection broke. Check that it runs.'],
    ['28P01', 'it refuses the user or the password. Check both in its address.'],
    ['25006', 'it may only be read. It may be a standby: name the primary in its address.'],
    ['53100', 'its disk is full. Make room.'],
    ['40001', 'too many wrote to the same rows at once. Try again in a while.'],
  ])('%s is told in plain words, with what to do', (code, words) => {
    const error = explain(failed(code), address);
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect((error as Error).message).toBe(`The database db.example:5433/counts cannot be used now: ${words}`);
  });

  it.each(['23502', '42601', '22003'])('%s, an error of the statement, stays what it is', (code) => {
    const error = failed(code);
    expect(explain(error, address)).toBe(error);
  });

  it('never tells the password, even where the database itself does', () => {
    const error = explain(failed('XX000', 'cannot log in with se/cret or se%2Fcret'), address);
    expect((error as Error).message).toContain('cannot log in with … or …');
  });

  it('is refused at once where nothing listens', async () => {
    // Port 1 of this machine is given to no program here.
    await expect(openPostgres('postgres://app:secret@127.0.0.1:1/counts')).rejects.toThrow(
      'The database 127.0.0.1:1/counts cannot be used now: nothing answers there.',
    );
  });

  it('is told for an address that cannot be read, without repeating it', async () => {
    await expect(openPostgres('postgres://app:sec ret@[/counts')).rejects.toThrow(/cannot be read\. Write postgres:/);
    await expect(openPostgres('postgres://app:sec ret@[/counts')).rejects.not.toThrow(/sec ret/);
  });
});

describe('the address of a PostgreSQL', () => {
  it.each(['prefer', 'require', 'verify-ca'])('checks the certificate also with sslmode=%s', (mode) => {
    expect(readAddress(`postgres://db/x?sslmode=${mode}`).connectionString).toBe('postgres://db/x?sslmode=verify-full');
  });
});
