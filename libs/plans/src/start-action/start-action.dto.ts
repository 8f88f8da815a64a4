import { HappenedBody } from '#platform';

export class StartActionBody extends HappenedBody {}
