/**
 * Runs in a page before anything of its own: tells `note` of everything that could carry a word out of the page or
 * keep it there. Requests are seen from outside.
 */
export function watchWaysOut() {
  const { note } = globalThis;
  const tell = (way, ...values) => {
    const words = values.map((value) => {
      try {
        return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
      } catch {
        return String(value);
      }
    });
    void note(way, words.join(' '));
  };

  const watchCall = (owner, name, way) => {
    const method = owner?.[name];
    if (typeof method !== 'function') throw new Error(`there is no ${way}`);
    owner[name] = function (...values) {
      tell(way, ...values);
      return method.apply(this, values);
    };
  };
  const watchSet = (owner, name) => {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(owner, name, {
      ...property,
      set(value) {
        tell(name, value);
        property.set.call(this, value);
      },
    });
  };

  watchCall(Storage.prototype, 'setItem', 'storage');
  watchCall(IDBFactory.prototype, 'open', 'database');
  watchCall(CacheStorage.prototype, 'open', 'cache');
  watchCall(History.prototype, 'pushState', 'history');
  watchCall(History.prototype, 'replaceState', 'history');
  watchCall(window, 'postMessage', 'message');
  watchCall(MessagePort.prototype, 'postMessage', 'message');
  watchCall(BroadcastChannel.prototype, 'postMessage', 'message');
  watchCall(Navigator.prototype, 'sendBeacon', 'beacon');
  watchCall(Clipboard.prototype, 'writeText', 'clipboard');
  watchCall(CookieStore.prototype, 'set', 'cookie');
  watchCall(WebSocket.prototype, 'send', 'socket');
  watchSet(Document.prototype, 'cookie');
  watchSet(Document.prototype, 'title');
  navigation.addEventListener('navigate', (event) => tell('navigation', event.destination.url));

  // Every event that a script makes, wherever it is sent, also one that does not bubble.
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type !== 'talk-settings-request') tell('event', event.type, event.detail ?? {});
    return dispatchEvent.call(this, event);
  };
}

/** Every word in some elements, their shadow roots and their fields; runs in the page. */
export function wordsIn(selector) {
  const words = [];
  const read = (node) => {
    for (const attribute of node.attributes ?? []) words.push(attribute.value);
    if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.COMMENT_NODE) words.push(node.data);
    if (node.matches?.('input, textarea, select')) words.push(node.value, node.checked ? 'checked' : '');
    if (node.shadowRoot) read(node.shadowRoot);
    for (const child of node.childNodes) read(child);
  };
  const roots = document.querySelectorAll(selector);
  if (roots.length === 0) throw new Error(`there is no ${selector}`);
  for (const root of roots) read(root);
  return words.filter((word) => word.trim()).join('\n');
}
