/**
 * Lets links to dial, text or write go by way of the hidden frame of the page: a policy of the host around may forbid this
 * one to go where a number leads, and the browser would then show an error in place of it.
 */
export function dialFromHiddenFrame(): void {
  document.addEventListener(
    'click',
    (event) => {
      for (const each of event.composedPath()) {
        if (each instanceof HTMLAnchorElement && /^(tel|sms|mailto):/.test(each.href)) each.target = 'dial';
      }
    },
    true,
  );
}
