/** How often it is looked whether a new day has begun, in milliseconds. */
const interval = 600_000;

/** Runs work now and once on each day that follows, one run at a time, until it is stopped. `work` must not reject. */
export function daily(today: () => string, work: () => Promise<void>): { stop(): Promise<void> } {
  let done: string | undefined;
  let running: Promise<void> = Promise.resolve();
  const look = () => {
    const day = today();
    if (day === done) return;
    done = day;
    running = running.then(work);
  };
  look();
  const timer = setInterval(look, interval);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
