/** Why a report is not taken: the `error` of the answer, and a label of the metrics. */
export type Reason =
  | 'too-long'
  | 'not-json'
  | 'version'
  | 'schema'
  | 'too-old'
  | 'content-type'
  | 'origin'
  | 'key-missing'
  | 'key-unknown'
  | 'key-revoked'
  | 'place-closed'
  | 'counting-closed'
  | 'too-many'
  | 'unavailable'
  | 'method';

/** An answer other than 202: why, and what to do. It never repeats anything of the request. */
export class IntakeRefusal extends Error {
  override name = 'IntakeRefusal';
  /** `retryAfter` is in whole seconds. */
  constructor(
    readonly status: number,
    readonly reason: Reason,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }
}
