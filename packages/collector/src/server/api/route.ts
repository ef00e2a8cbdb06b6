import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Person } from '../../accounts/person.js';
import { notYours, signInFirst } from './refusals.js';

/** Who may ask: see the head of `src/api.ts`. */
export type Who = 'anyone' | 'people' | 'own' | 'operator';

/** One address of the API. */
export interface Route {
  who: Who;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`. */
  url: string;
  /** What it gives is sent as JSON; nothing, as 204. */
  answer(request: FastifyRequest, reply: FastifyReply): unknown;
}

/** Throws RefusedError unless whoever is signed in, if anyone is, may ask. */
export function checkRights(person: Person | null, who: Who): void {
  if (who === 'anyone') return;
  if (!person) throw signInFirst();
  const isOperator = person.role === 'operator';
  if (who === 'operator' && !isOperator) throw notYours();
  if (who === 'own' && !isOperator && person.organisation === undefined) throw notYours();
}

/** Who asks, on a route that only people reach. Throws RefusedError (401) elsewhere. */
export function personOf(request: FastifyRequest): Person {
  if (!request.person) throw signInFirst();
  return request.person;
}

/** Whether this person may look at what belongs to an organisation. */
export const mayLookAt = ({ role, organisation }: Person, owner: string): boolean =>
  role === 'operator' || organisation === owner;
