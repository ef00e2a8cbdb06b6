const told = new Set<string>();

/**
 * Tells the host, once per element kind, setting and value, what is wrong and what is allowed. Never throws: the
 * element goes on with what helps most.
 *
 * @param element - The element that was given the value.
 * @param setting - Name of the setting or attribute.
 * @param value - The value that cannot be used; shortened to 80 characters.
 * @param allowed - What would be right, as the end of the sentence "Allowed: ...".
 */
export function complain(element: Element, setting: string, value: unknown, allowed: string): void {
  let shown: string;
  try {
    shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    shown = String(value);
  }
  const place = `<${element.localName}${element.id ? ` id="${element.id}"` : ''}>`;
  const message = `Talkplace: ${place} cannot use ${setting} ${JSON.stringify(shown.slice(0, 80))}. Allowed: ${allowed}.`;
  if (told.has(message)) return;
  told.add(message);
  console.warn(message);
}
