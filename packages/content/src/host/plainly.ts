const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  object: 'a group of settings',
};

/** What zod says, as someone in a shop would say it. Messages of our own schemas are plain already. */
export function plainly(message: string): string {
  const options = /^Invalid option: expected one of (.*)$/.exec(message)?.[1];
  if (options) return options.replaceAll('"', '').split('|').join(', ');
  const kind = /^Invalid input: expected (\w+)/.exec(message)?.[1];
  if (kind) return kinds[kind] ?? message;
  const most = /^Too big: expected string to have <=(\d+) characters$/.exec(message)?.[1];
  if (most) return `at most ${most} letters`;
  const names = /^Unrecognized keys?: (.*)$/.exec(message)?.[1];
  if (names) return `nothing called ${names.replaceAll('"', '')}`;
  if (/^Too small: expected string|must match pattern \/\\S\/$/.test(message)) return 'a text that is not empty';
  return message === 'Invalid input' ? 'another form: the guide to settings has it' : message;
}
