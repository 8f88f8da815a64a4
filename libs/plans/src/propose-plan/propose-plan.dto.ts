import { HappenedBody } from '#platform';

export class ProposePlanBody extends HappenedBody {}
