import type { Endpoint } from 'payload';

/** Payload would let the first visitor of a fresh installation claim it. Ours is claimed on the machine it runs on. */
export const refuseFirstUser: Omit<Endpoint, 'root'> = {
  path: '/first-register',
  method: 'post',
  handler: () =>
    Response.json(
      {
        errors: [
          {
            message:
              'Make the first account on the server: npm run user -- create --email you@example.org --role admin',
          },
        ],
      },
      { status: 403 },
    ),
};
