import { keepTimeOf } from './keep-time-of.ts';

// On the server, too: Payload writes some of a version's moments there. What else this process shows names its zone each time.
Intl.DateTimeFormat = keepTimeOf('Europe/Kyiv', Intl.DateTimeFormat);
