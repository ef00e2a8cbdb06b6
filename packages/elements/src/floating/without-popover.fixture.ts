/** Takes the popover API away, as in a browser that never had it. Gives what puts it back. */
export function withoutPopover(): () => void {
  const names = ['showPopover', 'hidePopover', 'togglePopover', 'popover'] as const;
  const kept = names.map((name) => [name, Object.getOwnPropertyDescriptor(HTMLElement.prototype, name)!] as const);
  for (const [name] of kept) Reflect.deleteProperty(HTMLElement.prototype, name);
  return () => {
    for (const [name, descriptor] of kept) Object.defineProperty(HTMLElement.prototype, name, descriptor);
  };
}
