/**
 * At the first SIGTERM or SIGINT runs `stop` and exits with 0, or with 1 where it rejects; at the second exits at once.
 */
export function stopOnSignals(stop: () => Promise<void>, tell: (message: string) => void): void {
  let stopping = false;
  const onSignal = () => {
    if (stopping) process.exit(130);
    stopping = true;
    tell('Stopping: what has begun is finished first. Once more stops at once.');
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
