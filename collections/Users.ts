import type { CollectionConfig } from 'payload';
import { isAdmin, isAdminField, isSignedIn, ROLES } from './access/roles.ts';
import { equaliseLoginTime, guardPassword } from './hooks/passwords.ts';
import { refuseFirstUser } from './hooks/refuse-first-user.ts';
import { listing } from './listing.ts';
import { words } from './words.ts';

const ROLE_LABELS = {
  admin: words('Адміністратор', 'Administrator'),
  editor: words('Редактор', 'Editor'),
  author: words('Автор', 'Author'),
};

/** People of the press centre. The first account is made on the machine itself, never by whoever comes first. */
export function usersCollection(options: { isSecure: boolean }): CollectionConfig {
  return {
    slug: 'users',
    labels: { singular: words('Користувач', 'User'), plural: words('Користувачі', 'Users') },
    admin: {
      useAsTitle: 'email',
      defaultColumns: ['email', 'name', 'role'],
      group: words('Керування', 'Administration'),
      ...listing,
    },
    auth: {
      maxLoginAttempts: 5,
      lockTime: 10 * 60_000,
      tokenExpiration: 12 * 60 * 60,
      cookies: { secure: options.isSecure, sameSite: 'Lax' },
    },
    access: {
      read: isSignedIn,
      create: isAdmin,
      update: ({ req, id }) => isAdmin({ req }) || (req.user !== null && req.user.id === id),
      delete: isAdmin,
      unlock: isAdmin,
      admin: ({ req }) => req.user !== null,
    },
    hooks: { beforeOperation: [guardPassword, equaliseLoginTime] },
    endpoints: [refuseFirstUser],
    fields: [
      { name: 'name', type: 'text', label: words('Імʼя', 'Name'), maxLength: 200 },
      {
        name: 'role',
        type: 'select',
        label: words('Роль', 'Role'),
        required: true,
        defaultValue: 'author',
        saveToJWT: true,
        options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
        access: { create: isAdminField, update: isAdminField },
      },
    ],
  };
}
