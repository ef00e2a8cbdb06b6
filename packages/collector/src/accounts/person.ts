import type { Me, Role } from '../api.js';
import type { Scope } from '../figures/service.js';

/** Someone who is signed in. An operator has neither organisation nor area; a viewer has exactly one of them. */
export interface Person {
  id: string;
  email: string;
  role: Role;
  organisation?: string;
  area?: string;
}

/** A row of the table `account`, as far as it says who someone is. */
export interface PersonRow {
  id: string;
  email: string;
  role: string;
  organisation: string | null;
  area: string | null;
}

/** A row as a person, empty columns left out. */
export const personOf = ({ id, email, role, organisation, area }: PersonRow): Person => ({
  id,
  email,
  role: role as Role,
  ...(organisation === null ? {} : { organisation }),
  ...(area === null ? {} : { area }),
});

/** Whose reports this person may ask about. Throws for a viewer without a scope: such a row was not written by us. */
export function scopeOf({ role, organisation, area }: Person): Scope {
  if (role === 'operator') return {};
  if (organisation !== undefined) return { organisation };
  if (area !== undefined) return { area };
  throw new Error('A viewer has neither organisation nor area.');
}

/** What a person is told of themselves. */
export function meOf(person: Person, simulated: boolean): Me {
  const { id: _id, ...me } = person;
  return { ...me, simulated };
}
