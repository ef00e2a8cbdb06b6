import { StoreUnavailableError } from '../store.js';

/** Where a database is: what `pg` needs to get there, and what people may read of it. */
export interface Address {
  connectionString: string;
  /** Host and database, without user and password. */
  name: string;
  /** Takes the password out of a text. */
  hide: (text: string) => string;
}

/** Without a certificate to check, whoever stands in between could read and change everything. */
const checked = new Set(['prefer', 'require', 'verify-ca']);

/**
 * Reads `postgres://user:password@host:5432/name`. TLS by `?sslmode=verify-full`, with `&sslrootcert=/path/of/ca.pem` where
 * the certificate is not of a public authority; the weaker modes of libpq (prefer, require, verify-ca) mean the same here,
 * and `no-verify` encrypts without a check. Throws StoreUnavailableError for anything else, without repeating it: it may
 * hold a password.
 */
export function readAddress(text: string): Address {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new StoreUnavailableError(
      'The address of the database cannot be read. Write postgres://user:password@host:5432/name, with each of @ : / ? # % in ' +
        'the password as %40 %3A %2F %3F %23 %25.',
    );
  }
  if (checked.has(url.searchParams.get('sslmode') ?? '')) url.searchParams.set('sslmode', 'verify-full');
  url.searchParams.delete('uselibpqcompat');
  const passwords = [url.password, decoded(url.password), url.searchParams.get('password') ?? ''].filter(Boolean);
  return {
    connectionString: url.href,
    name: `${url.host}${decoded(url.pathname)}`,
    hide: (message) => passwords.reduce((hidden, password) => hidden.replaceAll(password, '…'), message),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
