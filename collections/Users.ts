import type { CollectionConfig } from 'payload';
import { RESET_SUBJECT, resetMail } from './access/reset-mail.ts';
import { isAdmin, isAdminField, isSignedIn, ROLES } from './access/roles.ts';
import { adminDefaults } from './admin-defaults.ts';
import { equaliseLoginTime, guardPassword, limitGuesses, limitResets } from './hooks/passwords.ts';
import { refuseFirstUser } from './hooks/refuse-first-user.ts';
import { words } from './words.ts';

const ROLE_LABELS = {
  admin: words('Адміністратор', 'Administrator'),
  editor: words('Редактор', 'Editor'),
  author: words('Автор', 'Author'),
};

/** People of the press centre. The first account is made on the machine itself, never by whoever comes first. */
export function usersCollection(origin: string): CollectionConfig {
  const guesses = limitGuesses();
  return {
    slug: 'users',
    labels: { singular: words('Користувач', 'User'), plural: words('Користувачі', 'Users') },
    admin: {
      useAsTitle: 'email',
      defaultColumns: ['email', 'name', 'role'],
      group: words('Керування', 'Administration'),
      ...adminDefaults,
    },
    auth: {
      // A lock of the account would let anybody shut out its owner: see `limitGuesses`.
      maxLoginAttempts: 0,
      tokenExpiration: 12 * 60 * 60,
      cookies: { secure: origin.startsWith('https:'), sameSite: 'Lax' },
      forgotPassword: {
        // Payload counts the time with a write outside the transaction it has open, and the embedded database has one writer: it would
        // wait for itself for ever, and everybody with it. See `limitResets`.
        minRequestInterval: 0,
        generateEmailSubject: () => RESET_SUBJECT,
        generateEmailHTML: (asked) => resetMail(origin, asked?.token ?? ''),
      },
    },
    access: {
      read: isSignedIn,
      create: isAdmin,
      update: ({ req, id }) => isAdmin({ req }) || (req.user !== null && req.user.id === id),
      delete: isAdmin,
      unlock: isAdmin,
      admin: ({ req }) => req.user !== null,
    },
    hooks: {
      beforeOperation: [guardPassword, ...guesses.beforeOperation, equaliseLoginTime, limitResets()],
      afterLogin: guesses.afterLogin,
    },
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
