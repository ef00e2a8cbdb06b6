import type {
  Coverage,
  CounterDescription,
  Figures,
  FiguresQuery,
  Ladder,
  Overview,
  Periods,
  PlaceMonth,
  Rules,
} from '../api.js';

/** Whose reports a question is about: those of one organisation, of one area, or of all when empty. */
export interface Scope {
  organisation?: string | undefined;
  area?: string | undefined;
}

/** A question that may not be asked or answered; the message says why and what may. */
export class FiguresRefusedError extends Error {
  override name = 'FiguresRefusedError';
  /** `unknown`: there is no such counter, period or place. `not-allowed`: the disclosure rules say no. */
  constructor(
    readonly reason: 'unknown' | 'not-allowed',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Answers questions about what was counted. The only way by which counts get out of the store, but for the operator's own
 * raw totals: everything that it gives has been through the disclosure rules.
 */
export interface FiguresService {
  /** Closed and published periods that hold anything in this scope, newest first. */
  periods(scope: Scope): Promise<Periods>;
  overview(scope: Scope): Promise<Overview>;
  /** Rejects with FiguresRefusedError. */
  figures(query: FiguresQuery, scope: Scope): Promise<Figures>;
  /** The same table as CSV (RFC 4180), hidden cells in words. Rejects with FiguresRefusedError. */
  csv(query: FiguresQuery, scope: Scope): Promise<string>;
  /** Ladders of one published month: all kinds of place together. */
  ladders(month: string, scope: Scope): Promise<Ladder[]>;
  /** Of a published period, or of today where none is named. Rejects with FiguresRefusedError. */
  coverage(period: string | undefined, scope: Scope): Promise<Coverage>;
  /** What one place sees of itself. Rejects with FiguresRefusedError where it is for fewer than 50 people. */
  placeMonth(place: string, month: string): Promise<PlaceMonth>;
  rules(): Rules;
  counters(): CounterDescription[];
}
