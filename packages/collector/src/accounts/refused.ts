/** What an account cannot do or be; the message says why and what to do. */
export class AccountRefusedError extends Error {
  override name = 'AccountRefusedError';
  /** `input`: what was given cannot be used. `missing`: not there, or ended. `conflict`: not now. */
  constructor(
    readonly reason: 'input' | 'missing' | 'conflict',
    message: string,
  ) {
    super(message);
  }
}
