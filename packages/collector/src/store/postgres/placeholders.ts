/** Quoted texts and names, comments, and what is left: the placeholders. */
const parts = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\?/g;

/** The same statement with `$1`, `$2` and so on in place of each `?` that is not inside quotes or a comment. */
export function numbered(sql: string): string {
  let count = 0;
  return sql.replace(parts, (part) => (part === '?' ? `$${++count}` : part));
}
