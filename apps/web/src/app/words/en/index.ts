import { codes } from './codes.js';
import { frame } from './frame.js';
import { signIn } from './sign-in.js';

/** Every sentence in English: by definition complete. */
export const en = { ...codes, ...frame, ...signIn } as const;
