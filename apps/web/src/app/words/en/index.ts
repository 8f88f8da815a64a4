import { codes } from './codes.js';
import { drafts } from './drafts.js';
import { frame } from './frame.js';
import { measures } from './measures.js';
import { signIn } from './sign-in.js';
import { takeContact } from './take-contact.js';

/** Every sentence in English: by definition complete. */
export const en = { ...codes, ...drafts, ...frame, ...measures, ...signIn, ...takeContact } as const;
