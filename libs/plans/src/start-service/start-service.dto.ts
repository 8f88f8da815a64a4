import { HappenedBody } from '#platform';

export class StartServiceBody extends HappenedBody {}
