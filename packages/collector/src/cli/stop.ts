/** The command cannot be done: the message says why and what to do. The program ends with this code. */
export class Stop extends Error {
  override name = 'Stop';
  constructor(
    message: string,
    readonly code: 1 | 2 = 1,
  ) {
    super(message);
  }
}
