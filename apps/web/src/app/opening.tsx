import { Skeleton } from '../ui/states.js';

/** While there is nothing to show yet: a page that says so, never an empty one. */
export function Opening() {
  return (
    <main className="page" id="main">
      <Skeleton />
    </main>
  );
}

/** The same inside the frame of a page. */
export function OpeningPart() {
  return (
    <div className="page">
      <Skeleton />
    </div>
  );
}
