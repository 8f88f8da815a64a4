import { createContext, useContext } from 'react';

/** True once somebody wanted to save and something was missing: only then is an empty field marked. */
export const TriedToSave = createContext(false);

/** Whether the fields of this form show that they are empty. */
export function useTriedToSave(): boolean {
  return useContext(TriedToSave);
}
