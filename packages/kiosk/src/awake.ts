/** Keeps the screen on for as long as the page is seen, where the browser can. Gives whether it does. */
export function stayAwake(): () => boolean {
  let lock: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    try {
      lock = await navigator.wakeLock.request('screen');
      // The system takes it back when the battery is low; once it is seen again, we ask again.
      lock.addEventListener('release', () => setTimeout(() => void ask(), 30_000));
    } catch {
      // Not here, or not now: the settings of the tablet have to do it.
    }
  };
  document.addEventListener('visibilitychange', () => void ask());
  void ask();
  return () => Boolean(lock && !lock.released);
}
