// Written by `npm run build:report` from src/build/definitions.ts and the content. Do not edit.
/** For each event: names it raises, the field of its detail, and the values that are counted, separated by spaces. */
export declare const counted: Readonly<Record<string, readonly (readonly [name: string, field: string, values: string])[]>>;
