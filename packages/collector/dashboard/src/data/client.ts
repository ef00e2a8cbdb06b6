import type {
  Account,
  CounterDescription,
  Coverage,
  Figures,
  FiguresQuery,
  HeldFrom,
  HeldPage,
  Invitation,
  Me,
  NewKey,
  NewOrganisation,
  NewPerson,
  NewPlace,
  Organisation,
  Overview,
  PageText,
  PlaceMonth,
  PlaceRecord,
  PlaceWithKey,
  PublicPage,
  Rotation,
  Rules,
  SignIn,
  Welcome,
} from '../../../src/api.js';
import { OfflineError, refusalOf } from './refused.js';
import { session } from './session.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const part = encodeURIComponent;

const paramsOf = (values: object): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) params.set(name, String(value));
  return params.toString();
};

async function request(method: Method, path: string, body?: object): Promise<Response> {
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    cache: 'no-store',
    headers: { accept: 'application/json' },
  };
  if (method === 'POST' || method === 'PUT') {
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
    init.body = JSON.stringify(body ?? {});
  }
  return fetch(`/api/${path}`, init).catch(() => {
    throw new OfflineError();
  });
}

/** Rejects with RefusedError where the collector refuses, OfflineError where nobody answers. */
async function ask<Answer>(method: Method, path: string, body?: object): Promise<Answer> {
  const response = await request(method, path, body);
  if (!response.ok) {
    const refusal = await refusalOf(response);
    if (refusal.status === 401 && !path.startsWith('session')) session.dispatchEvent(new Event('ended'));
    throw refusal;
  }
  if (response.status === 204) return undefined as Answer;
  return (await response.json().catch(() => {
    throw new OfflineError();
  })) as Answer;
}

const get = <Answer>(path: string) => ask<Answer>('GET', path);
const post = <Answer>(path: string, body?: object) => ask<Answer>('POST', path, body);

export const signIn = (given: SignIn) => post<Me>('session', given);
export const signOut = () => ask<void>('DELETE', 'session');
export const welcome = (given: Welcome) => post<Me>('welcome', given);

/** Who is signed in, or undefined; does not count as an ended session. */
export async function whoAmI(): Promise<Me | undefined> {
  const response = await request('GET', 'me');
  if (response.status === 401) return undefined;
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as Me;
}

export const rules = () => get<Rules>('rules');
export const counters = () => get<CounterDescription[]>('counters');

export const overview = () => get<Overview>('overview');
export const figures = (query: FiguresQuery) => get<Figures>(`figures?${paramsOf(query)}`);
/** Where the same table is as CSV, for a link. */
export const csvAddress = (query: FiguresQuery) => `/api/figures.csv?${paramsOf(query)}`;
/** Of a published period, or of today where none is named. */
export const coverage = (period?: string) => get<Coverage>(`coverage?${paramsOf({ period })}`);

export const organisations = () => get<Organisation[]>('organisations');
export const addOrganisation = (given: NewOrganisation) => post<Organisation>('organisations', given);

export const places = (organisation?: string) => get<PlaceRecord[]>(`places?${paramsOf({ organisation })}`);
export const addPlace = (given: NewPlace) => post<PlaceWithKey>('places', given);
export const closePlace = (id: string) => post<PlaceRecord>(`places/${part(id)}/close`);
export const addKey = (place: string) => post<NewKey>(`places/${part(place)}/keys`);
export const rotateKeys = (place: string, given: Rotation) => post<NewKey>(`places/${part(place)}/keys/rotate`, given);
export const revokeKey = (place: string, hash: string) =>
  ask<PlaceRecord>('DELETE', `places/${part(place)}/keys/${part(hash)}`);
export const placeMonth = (place: string, month: string) =>
  get<PlaceMonth>(`places/${part(place)}/month/${part(month)}`);

export const people = () => get<Account[]>('people');
export const invite = (given: NewPerson) => post<Invitation>('people', given);
export const inviteAgain = (id: string) => post<Invitation>(`people/${part(id)}/invitation`);
export const removePerson = (id: string) => ask<void>('DELETE', `people/${part(id)}`);

export const held = (page: number) => get<HeldPage>(`held?${paramsOf({ page })}`);
export const releaseHeld = (from: HeldFrom) => post<void>('held/release', from);
export const dropHeld = (from: HeldFrom) => post<void>('held/drop', from);

export const publicPages = () => get<PublicPage[]>('pages');
export const publicPage = (organisation: string) => get<PublicPage>(`pages/${part(organisation)}`);
export const savePage = (organisation: string, text: PageText) =>
  ask<PublicPage>('PUT', `pages/${part(organisation)}`, text);
