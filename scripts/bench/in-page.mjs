/**
 * Runs in every measured page before anything else. It looks at each frame whether the first control can be hit, the
 * same way on all pages, times taps, and notes what the browser tells of long tasks and moved content.
 */
export function watch({ host, begin }) {
  const bench = { tasks: [], shift: 0, taps: [], aim };
  globalThis.bench = bench;
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('longtask', ({ duration }) => bench.tasks.push(duration));
  observe('layout-shift', ({ value, hadRecentInput }) => (bench.shift += hadRecentInput ? 0 : value));

  const inside = () => document.querySelector(host)?.shadowRoot;

  /** Where to hit a control; undefined while something covers it or it is not there. Times the next tap on it. */
  function aim(selector) {
    const control = inside()?.querySelector(selector);
    const target = control?.closest('label') ?? control;
    target?.scrollIntoView({ block: 'nearest' });
    const box = target?.getBoundingClientRect();
    if (!box?.width) return undefined;
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (!target.contains(inside().elementFromPoint(point.x, point.y))) return undefined;
    target.addEventListener('pointerdown', ({ timeStamp }) => time(control, timeStamp), { once: true });
    return point;
  }

  function time(control, start) {
    const words = inside().textContent;
    const wait = () => {
      if (!control.checked && inside().textContent === words) return requestAnimationFrame(wait);
      // A task after the frame's own callbacks runs once the frame is drawn.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => bench.taps.push(performance.now() - start));
      port1.start();
      return port2.postMessage(0);
    };
    requestAnimationFrame(wait);
  }

  const look = () => {
    bench.point = aim(begin);
    if (bench.point) bench.interactive = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
