import type { PlaceRecord } from '../../api.js';
import type { Context } from '../context.js';
import { notThere, read, RefusedError } from './refusals.js';
import { mayLookAt, personOf, type Route } from './route.js';
import * as shapes from './shapes.js';

/** Organisations, their places and the keys of those. */
export function placesRoutes({ places }: Context): Route[] {
  const organisation = async (id: string) => {
    const found = (await places.organisations()).find((each) => each.id === id);
    if (!found) throw notThere('organisation');
    return found;
  };
  const place = async (id: string): Promise<PlaceRecord> => {
    const found = (await places.places()).find((each) => each.id === id);
    if (!found) throw notThere('place');
    return found;
  };
  const openPlace = async (id: string) => {
    const found = await place(id);
    if (found.closed !== undefined) {
      throw new RefusedError(409, 'conflict', 'This place has left, so it gets no key. Enrol it again as a new place.');
    }
    return found;
  };
  return [
    {
      who: 'own',
      method: 'GET',
      url: '/organisations',
      async answer(request) {
        const person = personOf(request);
        return (await places.organisations()).filter(({ id }) => mayLookAt(person, id));
      },
    },
    {
      who: 'operator',
      method: 'POST',
      url: '/organisations',
      async answer(request, reply) {
        const made = await places.createOrganisation(read(shapes.newOrganisation, request.body).name);
        return reply.status(201).send(made);
      },
    },
    {
      who: 'own',
      method: 'GET',
      url: '/places',
      async answer(request) {
        const person = personOf(request);
        const asked = read(shapes.placesQuery, request.query).organisation;
        if (asked !== undefined && !mayLookAt(person, asked)) throw notThere('organisation');
        if (asked !== undefined) await organisation(asked);
        const found = await places.places(asked ?? person.organisation);
        return person.role === 'operator' ? found : found.map((each): PlaceRecord => ({ ...each, keys: [] }));
      },
    },
    {
      who: 'operator',
      method: 'POST',
      url: '/places',
      async answer(request, reply) {
        const details = read(shapes.newPlace, request.body);
        await organisation(details.organisation);
        const made = await places.createPlace(details);
        const { key } = await places.createKey(made.id);
        return reply.status(201).send({ place: await place(made.id), ...places.newKey(made, key) });
      },
    },
    {
      who: 'operator',
      method: 'POST',
      url: '/places/:id/close',
      async answer(request) {
        const { id } = await place(read(shapes.byId, request.params).id);
        await places.closePlace(id);
        return place(id);
      },
    },
    {
      who: 'operator',
      method: 'POST',
      url: '/places/:id/keys',
      async answer(request, reply) {
        const found = await openPlace(read(shapes.byId, request.params).id);
        const { key } = await places.createKey(found.id);
        return reply.status(201).send(places.newKey(found, key));
      },
    },
    {
      who: 'operator',
      method: 'POST',
      url: '/places/:id/keys/rotate',
      async answer(request, reply) {
        const { graceDays } = read(shapes.rotation, request.body);
        const found = await openPlace(read(shapes.byId, request.params).id);
        const { key } = await places.rotateKey(found.id, graceDays === undefined ? {} : { graceDays });
        return reply.status(201).send(places.newKey(found, key));
      },
    },
    {
      who: 'operator',
      method: 'DELETE',
      url: '/places/:id/keys/:hash',
      async answer(request) {
        const { id, hash } = read(shapes.byKey, request.params);
        const found = await place(id);
        if (!found.keys.some((key) => key.hash === hash)) throw notThere('key');
        await places.revokeKey(hash);
        return place(id);
      },
    },
  ];
}
