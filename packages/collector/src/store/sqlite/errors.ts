import { StoreUnavailableError } from '../store.js';

/** A file cannot be opened as a database of the collector, backed up or restored. The message says what to do. */
export class DatabaseFileError extends Error {
  override name = 'DatabaseFileError';
}

/** Whether another connection holds the lock that was asked for. */
export const isLocked = (error: unknown) => [5, 6].includes(resultCode(error) ?? 0);

/** Whether the bytes of the file are not those of a database, or not any more. */
export const isDamaged = (error: unknown) => [11, 26].includes(resultCode(error) ?? 0);

/** A StoreUnavailableError in plain words for trouble with the file; every other error as it came. */
export function asUnavailable(error: unknown, file: string): unknown {
  const words = plainWords(error, file);
  return words === undefined ? error : new StoreUnavailableError(words, { cause: error });
}

/** A DatabaseFileError in plain words for trouble with the file; every other error as it came. */
export function asFileError(error: unknown, file: string): unknown {
  const words = plainWords(error, file);
  return words === undefined ? error : new DatabaseFileError(words, { cause: error });
}

/** What is wrong with the file and what to do; undefined where the trouble lies elsewhere. */
function plainWords(error: unknown, file: string): string | undefined {
  const named = `The database ${file}`;
  const folder = `The folder of the database ${file}`;
  const code = resultCode(error) ?? (error as NodeJS.ErrnoException | undefined)?.code;
  switch (code) {
    case 5:
    case 6:
      return `${named} is locked: another program is writing to it. Wait until that has ended, or stop it.`;
    case 8:
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${named} is read-only. Let the user who runs the collector write to the file and its folder.`;
    case 10:
      return `${named} cannot be read or written. Look at the disk, and free space, before you start again.`;
    case 11:
      return `${named} is damaged. Stop the collector and restore the last backup.`;
    case 13:
    case 'ENOSPC':
    case 'EDQUOT':
      return `${named} cannot grow: the disk is full. Make room; senders keep their reports until then.`;
    case 14:
    case 'EISDIR':
    case 'ENOTDIR':
      return `${named} cannot be opened. Name a file, in a folder that the collector may write to.`;
    case 26:
      return `${file} is not a database. Name another file, or move this one away.`;
    case 'ENOENT':
      return `${folder} is missing or cannot be made.`;
    default:
      return undefined;
  }
}

/** Primary result code (https://sqlite.org/rescode.html): `errcode` of node:sqlite, `rawCode` of libsql. */
function resultCode(error: unknown): number | undefined {
  const { errcode, rawCode } = (error ?? {}) as { errcode?: number; rawCode?: number };
  const code = errcode ?? rawCode;
  return code === undefined ? undefined : code & 0xff;
}
