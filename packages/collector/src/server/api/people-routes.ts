import { accounts, changeRights, createAccount, removeAccount } from '../../accounts/accounts.js';
import { invitationHours, invite, linkOf } from '../../accounts/invitations.js';
import type { Account, Invitation } from '../../api.js';
import type { Context } from '../context.js';
import { notThere, read } from './refusals.js';
import type { Route } from './route.js';
import * as shapes from './shapes.js';

/** People who may sign in. */
export function peopleRoutes({ store, config, now, today }: Context): Route[] {
  const invitationOf = async (account: Account): Promise<Invitation> => ({
    account,
    link: linkOf(config, await invite(store, account.id, now())),
    hours: invitationHours,
  });
  return [
    { who: 'operator', method: 'GET', url: '/people', answer: () => accounts(store) },
    {
      who: 'operator',
      method: 'POST',
      url: '/people',
      async answer(request, reply) {
        const { email, ...rights } = read(shapes.newPerson, request.body);
        const account = await createAccount(store, email, rights, today());
        return reply.status(201).send(await invitationOf(account));
      },
    },
    {
      who: 'operator',
      method: 'PUT',
      url: '/people/:id',
      answer: (request) => changeRights(store, read(shapes.byId, request.params).id, read(shapes.rights, request.body)),
    },
    {
      who: 'operator',
      method: 'POST',
      url: '/people/:id/invitation',
      async answer(request, reply) {
        const { id } = read(shapes.byId, request.params);
        const account = (await accounts(store)).find((each) => each.id === id);
        if (!account) throw notThere('account');
        return reply.status(201).send(await invitationOf(account));
      },
    },
    {
      who: 'operator',
      method: 'DELETE',
      url: '/people/:id',
      answer: (request) => removeAccount(store, read(shapes.byId, request.params).id),
    },
  ];
}
