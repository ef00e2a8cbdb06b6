/** Time that runs; a test hands in one that it moves by hand. All in milliseconds. */
export interface KioskClock {
  /** Since some moment; never goes back, whatever is done to the clock on the wall. */
  now(): number;
  /** The clock on the wall: the only one that goes on while a tablet sleeps. */
  wall(): number;
  /** Calls once, after so long; gives what `cancel` takes. */
  after(milliseconds: number, call: () => void): unknown;
  cancel(timer: unknown): void;
}

/** The browser's own time. */
export const browserClock: KioskClock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after: (milliseconds, call) => setTimeout(call, milliseconds),
  cancel: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout> | undefined),
};
