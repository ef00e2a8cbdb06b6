/** Something wrong in a file, and what to do about it. */
export interface Fault {
  /** From the package's folder: `data/prompts/school.json`. */
  file: string;
  /** Inside the file: `prompts.3.opener`; empty for the whole file. */
  path: string;
  what: string;
  fix: string;
  /** Kind under which a warning is counted; a fault without it fails the check. */
  warning?: string;
}

/** One line: where, what is wrong, what to do. */
export function describe({ file, path, what, fix }: Fault): string {
  return `${[file, path].filter(Boolean).join(' ')}: ${what}; ${fix}`;
}
