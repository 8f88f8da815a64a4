import { HappenedBody } from '#platform';

export class HoldReviewBody extends HappenedBody {}
