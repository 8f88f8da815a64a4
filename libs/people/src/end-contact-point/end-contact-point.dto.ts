import { HappenedBody } from '#platform';

export class EndContactPointDto extends HappenedBody {}
