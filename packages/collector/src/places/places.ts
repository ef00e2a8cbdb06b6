import type { NewKey, Organisation, PlaceRecord } from '../api.js';

/** What is needed to enrol a place. */
export interface PlaceDetails {
  /** Id of its organisation. */
  organisation: string;
  /** What people call it; 1 to 120 letters. */
  name: string;
  /** barbershop, workplace, school or community. */
  kind: string;
  /** Official code of its area, as reports carry it. */
  area: string;
  /** How many people it is for; below 50 it never sees its own figures. */
  people?: number | undefined;
}

/** What an area is, for whoever gave something else. */
export const whatAreasAre =
  'An area is an official code: of the Office for National Statistics (E06000027) or ISO 3166 (GB-WLS, IE). Never a postcode.';

/** The place that a key belongs to: all that the intake needs of it. */
export interface KeyHolder {
  place: string;
  kind: string;
  area: string;
  /** How many people the place is for, if it said. */
  people?: number;
}

/** `unknown`: no place has this key. `revoked`: it was taken back. `closed`: its place has left. */
export type KeyRefusal = 'unknown' | 'revoked' | 'closed';

/** Organisations, their places and the keys of those places. Keys are kept only as SHA-256. */
export interface PlacesService {
  /** Throws PlaceRefusedError where the name is empty or longer than 120 letters. */
  createOrganisation(name: string): Promise<Organisation>;
  /** All organisations by name, with the number of places that have not left. */
  organisations(): Promise<Organisation[]>;
  /** Throws PlaceRefusedError where a detail cannot be used. Makes no key: see `createKey`. */
  createPlace(details: PlaceDetails): Promise<PlaceRecord>;
  /** Places by name, those that left included; of one organisation, or all. */
  places(organisation?: string): Promise<PlaceRecord[]>;
  /** One place. Throws PlaceRefusedError where there is none. */
  place(id: string): Promise<PlaceRecord>;
  /** The place leaves: its reports are refused from now on, and what it reported stays. */
  closePlace(id: string): Promise<void>;
  /** A further key for a place. The key itself is never shown again. */
  createKey(place: string): Promise<{ key: string; hash: string }>;
  /** Takes a key back at once; its hash or the key itself. Other collectors notice within 20 seconds. */
  revokeKey(hashOrKey: string): Promise<void>;
  /** A new key; the old ones end after `graceDays` more days (0, the default, is at once), so that tablets can change. */
  rotateKey(place: string, options?: { graceDays?: number }): Promise<{ key: string; hash: string }>;
  /**
   * Whose key this is. Answers from memory, which is read afresh every 20 seconds, and goes on while the home database is
   * down. Throws StoreUnavailableError only where the key is not in memory and the database cannot be asked, or was put
   * back from a backup within the last seven days.
   */
  placeOfKey(key: string): Promise<KeyHolder | KeyRefusal>;
  /** Whether any place is enrolled that has not left; from memory, like keys. */
  isAnyEnrolled(): boolean;
  /** Settings of the place as text of a `place.json`, with the key in them. `endpoint` is where to report to. */
  placeJson(place: PlaceRecord, key: string, endpoint: string): string;
  /** Any text as a QR code: an SVG text, black on white, with its quiet zone. */
  qr(text: string): string;
  /** The same as squares for a terminal. */
  qrForTerminal(text: string): string;
  /** Address that sets a tablet up: the settings stand behind `#place=`, so that no server sees them. */
  kioskAddress(placeJson: string): string;
  /** All that is handed over once, when a key is made: key, settings, and the kiosk address as a QR code. */
  newKey(place: PlaceRecord, key: string): NewKey;
  /** Stops reading keys afresh. */
  stop(): void;
}

/** A place, organisation or key cannot be made or found; the message says why and what to do. */
export class PlaceRefusedError extends Error {
  override name = 'PlaceRefusedError';
}
