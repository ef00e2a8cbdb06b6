/** An email address as it is kept and compared: without outer spaces, in small letters, in one form of Unicode. */
export const emailOf = (text: string): string => text.trim().normalize('NFC').toLowerCase();

/** Whether a text has the outward form of an address; only a message to it could tell more. */
export const isEmail = (text: string): boolean => text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
