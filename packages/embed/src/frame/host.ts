/** Heights that a frame may ask for, in CSS pixels. */
const least = 80;
const most = 20_000;

/** The folder that this script came from: it listens to frames of its own folder and to no other. */
const ours = (document.currentScript as HTMLScriptElement | null)?.src.replace(/[^/]*$/, 'frame.html') ?? '';

/** Borders that the height of a frame has to hold too, in CSS pixels: where a style sheet gives everything `border-box`. */
const edgesWithin = (frame: HTMLIFrameElement) =>
  getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;

/** Frames of ours in the page. */
const frames = () =>
  [].filter.call(document.getElementsByTagName('iframe'), ({ src }: HTMLIFrameElement) =>
    src.startsWith(ours),
  ) as HTMLIFrameElement[];

if (ours) {
  const { origin: home } = new URL(ours);
  addEventListener(
    'message',
    ({ data, source, origin }: MessageEvent<{ type?: unknown; height?: unknown; exit?: unknown } | null>) => {
      const frame = frames().find(({ contentWindow }) => contentWindow === source);
      // A frame in a sandbox has no origin.
      if (!frame || !data || (origin !== home && origin !== 'null')) return;
      const { type, height, exit } = data;
      if (type === 'talk-size' && typeof height === 'number' && height > 0)
        frame.style.setProperty('height', `${Math.min(Math.max(height, least), most) + edgesWithin(frame)}px`);
      if (type === 'talk-leave' && /^https?:/.test(String(exit))) location.replace(String(exit));
    },
  );
  // A frame that was faster than this script tells again.
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: 'talk-size-ask', v: 1 }, '*');
}
