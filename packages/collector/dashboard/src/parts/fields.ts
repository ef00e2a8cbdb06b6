/** What was typed into the form of a submit event, by the names of its fields. Files are left out. */
export function fieldsOf(event: SubmitEvent): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(event.target as HTMLFormElement))
    if (typeof value === 'string') fields[name] = value;
  return fields;
}
