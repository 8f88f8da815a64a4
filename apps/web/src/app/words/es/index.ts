import { codes } from './codes.js';
import { drafts } from './drafts.js';
import { frame } from './frame.js';
import { measures } from './measures.js';
import { person } from './person.js';
import { signIn } from './sign-in.js';
import { takeContact } from './take-contact.js';

/** Every sentence in Spanish; the type of the catalogue refuses a missing one. */
export const es = { ...codes, ...drafts, ...frame, ...measures, ...person, ...signIn, ...takeContact } as const;
