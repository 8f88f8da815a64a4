import { codes } from './codes.js';
import { frame } from './frame.js';
import { signIn } from './sign-in.js';

/** Every sentence in Spanish; the type of the catalogue refuses a missing one. */
export const es = { ...codes, ...frame, ...signIn } as const;
