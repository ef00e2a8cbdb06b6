import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in base64url: 43 letters. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: it has 256 random bits, so that a fast hash without salt is enough. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
