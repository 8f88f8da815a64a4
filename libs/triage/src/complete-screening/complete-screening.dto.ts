import { HappenedBody } from '#platform';

/** Says nothing but, maybe, when. */
export class CompleteScreeningBody extends HappenedBody {}
