/**
 * Where counts wait until they are sent: `durable` in IndexedDB, on the device; `memory` in the page, gone with it;
 * `off` nowhere, since nothing is counted.
 */
export type ReportStorage = 'durable' | 'memory' | 'off';

/**
 * What is counted: by type of DOM event, rows of a name, a field of the event's detail, and the values that the field may
 * have, with spaces between them. A row without a field counts the bare name. Others count `name_value`, with `-` written
 * as `_`. A value that is not listed counts as `other` where `other` is listed, and not at all elsewhere.
 */
export type Counted = Readonly<Record<string, readonly (readonly [name: string, field: string, values: string])[]>>;

/** What a reporter needs to know. All of it is fixed for the life of the reporter. */
export interface ReporterOptions {
  /** Address that takes the reports. Any origin; it has to allow the origin of the page where that is another. */
  readonly endpoint: string;
  /** Key of the place, if the endpoint asks for one. It names a place, never a device or a person. */
  readonly key?: string;
  /** Kind of the place: `barbershop`, `workplace`, `school` or `community`. */
  readonly kind: string;
  /** Official code of the area that the place chose, such as `GB-ENG` or `E09000022`. Never finer, never guessed. */
  readonly area: string;
  /** Version of what is on the page, major and minor only: `0.1`. */
  readonly version: string;
  readonly storage: ReportStorage;
  readonly counted: Counted;
  /**
   * Counts to wait for before a day that still runs is told. 1 if not given. With more than 1 such a day is told by the
   * clock alone, about once an hour, so that no report is one person's visit. A day that is over is told in any case.
   */
  readonly minFill?: number;
  /**
   * Called when counting has ended otherwise than by `stop()`: `off` when someone switched it off, here or in another tab
   * of the same endpoint; `ended` when the endpoint takes nothing any more. `on` is false by then.
   */
  readonly ended?: (reason: Ending) => void;
}

/** Why counting ended. */
export type Ending = 'off' | 'ended';

/** Counts what happens in one place, and sends the counts now and then. Nothing here rejects or reaches the page. */
export interface Reporter {
  /** Whether it counts at the moment. */
  readonly on: boolean;
  /**
   * Every body that waits, byte for byte as it will be sent, oldest first. Seals what was counted so far, unless `minFill`
   * says that several people share the screen: then the day that still runs stays as it is.
   */
  waiting(): Promise<string[]>;
  /** Forgets everything at once, here and in other tabs, and sends nothing more. Done when the database is gone. */
  switchOff(): Promise<unknown>;
  /** Counts again. Does nothing where storage is `off`. */
  switchOn(): void;
  /** The place left the page: sends what it can, and counts no more. */
  stop(): void;
}
