import { HappenedBody } from '#platform';

export class CompleteTaskBody extends HappenedBody {}
