// Functions that run inside a page, in the isolated world of visit.mjs: each stands alone.

/**
 * What is wrong with the look of the elements of a page: text, size of targets, width. One line each. `hostTheme` is for
 * a page that chose colours and typefaces itself.
 */
export function lookForFaults({ hostTheme = false } = {}) {
  const faults = [];
  const names = (element) =>
    `${element.getRootNode().host?.localName ?? ''} ${element.localName}${element.className ? `.${element.className}` : ''} "${element.textContent.trim().slice(0, 30)}"`;

  function* shadows(node) {
    for (const element of node.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      if (element.localName.startsWith('talk-')) yield element;
      yield* shadows(element.shadowRoot);
    }
  }
  const seen = (element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !element.closest('.unseen');

  const hosts = [...shadows(document)].filter((host) => host.localName !== 'talk-place' && host.checkVisibility());
  if (hosts.length === 0) faults.push('no element is in view');
  for (const host of hosts) {
    const root = host.shadowRoot.querySelector('.root');
    if (!root) continue;
    const look = getComputedStyle(root);
    const expected = {
      fontSize: '18px',
      color: 'rgb(20, 32, 30)',
      letterSpacing: 'normal',
      wordSpacing: '0px',
      textTransform: 'none',
      textIndent: '0px',
      fontWeight: '400',
      whiteSpace: 'normal',
      visibility: 'visible',
      cursor: 'auto',
    };
    for (const [name, value] of Object.entries(hostTheme ? {} : expected)) {
      if (look[name] !== value) faults.push(`${host.localName}: ${name} is ${look[name]} and not ${value}`);
    }
    if (!hostTheme && !/Seravek/.test(look.fontFamily)) faults.push(`${host.localName}: typeface ${look.fontFamily}`);
    const box = host.getBoundingClientRect();
    const around = host.localName === 'talk-place' ? undefined : boxAround(host);
    if (around && Math.abs(around - box.width) > 1)
      faults.push(`${host.localName}: ${box.width} px of ${around} px wide`);
    for (const element of root.querySelectorAll('*')) {
      if (!seen(element)) continue;
      const { left, right } = element.getBoundingClientRect();
      if (right > box.right + 1 || left < box.left - 1)
        faults.push(`${names(element)} stands out by ${Math.max(right - box.right, box.left - left)} px`);
      if (
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0 &&
        getComputedStyle(element).overflowX !== 'visible'
      ) {
        faults.push(`${names(element)} hides ${element.scrollWidth - element.clientWidth} px of its width`);
      }
      const words = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (words && size < 15) faults.push(`${names(element)} is written at ${size} px`);
    }
    for (const target of root.querySelectorAll('a[href], button, summary, select, textarea, input, label:has(input)')) {
      if (!seen(target)) continue;
      // A choice is as large as its label.
      if (target.matches('label input')) continue;
      const { width, height } = target.getBoundingClientRect();
      // Digits in a sentence are as wide as they are; their height is ours to give.
      const short = target.localName === 'a' && /^\d{2,3}$/.test(target.textContent.trim());
      if (height < 44 || (width < 44 && !short)) faults.push(`${names(target)} is ${width} by ${height} px`);
    }
  }
  const page = document.scrollingElement;
  if (page.scrollWidth > innerWidth)
    faults.push(`the page is ${page.scrollWidth} px wide in a window of ${innerWidth} px`);
  return [...new Set(faults)];

  /** Width that the box around an element has for it. */
  function boxAround(element) {
    let parent = element.parentNode instanceof ShadowRoot ? undefined : element.parentElement;
    while (parent && getComputedStyle(parent).display === 'contents') parent = parent.parentElement;
    if (!parent || getComputedStyle(parent).display !== 'block') return undefined;
    const { paddingLeft, paddingRight } = getComputedStyle(parent);
    return parent.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  }
}
