import { HappenedBody } from '#platform';

export class TakeSeatBody extends HappenedBody {}
