// Written by `npm run build:report` from src/build/definitions.ts and the content. Do not edit.
/** The plain sentence of each counter that pages count today, by its name. */
export declare const sentences: Readonly<Record<string, string>>;
