import type { WordKey } from '../catalogue.js';

/** Ready to be filled by a translator; what is missing is shown in English. */
export const hmn: Partial<Record<WordKey, string>> = {
  'frame.language': 'Lus',
};
