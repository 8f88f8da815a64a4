import { useSeeWords, type Shared } from '../../ui/see-mark.js';

/** With whom it is shared, in words only. */
export function SharingWords(shared: Shared) {
  return <>{useSeeWords(shared)}</>;
}
