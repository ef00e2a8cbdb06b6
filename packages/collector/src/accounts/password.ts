import { hash, verify } from '@node-rs/argon2';
import { newToken } from './tokens.js';

/**
 * Argon2id as the OWASP Password Storage Cheat Sheet advises: 19 MiB, two passes, one thread
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html). Argon2id is the library's default.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Letters that a password needs, and may have at most. */
export const passwordLetters = { least: 12, most: 256 } as const;

/** The same letters typed on two keyboards may differ in bytes. */
const normal = (password: string) => password.normalize('NFC');

/** Stems of the passwords that are tried first; a long password made of little else is as weak as a short one. */
const common =
  /^(password|passwort|welcome|letmein|talkplace|qwerty|qwertz|azerty|iloveyou|admin|operator|monkey|dragon)+$/;

/** Why a password cannot be taken, with what to do; undefined where it can. */
export function passwordTrouble(password: string, email: string): string | undefined {
  const letters = [...normal(password)];
  if (letters.length < passwordLetters.least) {
    return `The password has ${letters.length} letters. Take at least ${passwordLetters.least}; a few words in a row do.`;
  }
  if (letters.length > passwordLetters.most) return `Take a password of at most ${passwordLetters.most} letters.`;
  const lower = normal(password).toLowerCase();
  const [name = ''] = email.split('@');
  if (lower.includes(email) || (name.length >= 5 && lower.includes(name))) {
    return 'The password holds your email address. Take one that does not.';
  }
  const words = lower.replace(/[^\p{L}]/gu, '');
  if (new Set(lower).size < 5 || isRow(lower) || common.test(words)) {
    return 'That password is easy to guess. Take a few words that do not belong together.';
  }
  return undefined;
}

/** Letters or digits in a row, such as 123456789012 or abcdefghijkl. */
function isRow(text: string): boolean {
  const steps = [...text].map((letter, at, all) =>
    at === 0 ? 1 : letter.codePointAt(0)! - all[at - 1]!.codePointAt(0)!,
  );
  return steps.filter((step) => step === 1 || step === -9).length >= text.length - 2;
}

/** The hash of a password, salted, with its cost in it. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

let noOnes: Promise<string> | undefined;

/**
 * Whether the password has this hash. Without a hash the answer is no after as much work, so that the time taken does not
 * tell whether there is such an account.
 */
export async function isPassword(password: string, kept: string | undefined): Promise<boolean> {
  noOnes ??= hashPassword(newToken());
  const right = await verify(kept ?? (await noOnes), normal(password));
  return right && kept !== undefined;
}
