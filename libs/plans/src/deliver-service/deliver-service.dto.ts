import { HappenedBody } from '#platform';

export class DeliverServiceBody extends HappenedBody {}
