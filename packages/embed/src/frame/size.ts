/**
 * Tells the page around how high this one is, whenever that changes: by our own message, by the one that Canvas knows, and
 * by the one that WordPress knows. Nothing in them says what is shown. Does nothing in a page that is in no frame.
 *
 * @param id - Name by which the host tells frames apart.
 * @param secret - What WordPress put behind the address; it takes no message without.
 */
export function tellSize(id: string, secret: string): void {
  const host = window.parent;
  if (host === window) return;
  let told = 0;
  const tell = (again: boolean) => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told && !again) return;
    told = height;
    // Hosts are unknown, and a height is no secret.
    host.postMessage({ type: 'talk-size', v: 1, id, height }, '*');
    host.postMessage(JSON.stringify({ subject: 'lti.frameResize', height }), '*');
    if (secret) host.postMessage({ message: 'height', value: height, secret }, '*');
  };
  let frame = 0;
  new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => tell(false));
  }).observe(document.documentElement);
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source === host && (data as { type?: unknown } | null)?.type === 'talk-size-ask') tell(true);
  });
}
