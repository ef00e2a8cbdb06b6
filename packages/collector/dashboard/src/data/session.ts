/**
 * Tells of the session: `ended`, an answer said that nobody is signed in; `began`, the same person has signed in again and
 * goes on where they were.
 */
export const session = new EventTarget();
