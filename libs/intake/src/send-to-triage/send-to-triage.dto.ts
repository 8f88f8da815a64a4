import { HappenedBody } from '#platform';

export class SendToTriageDto extends HappenedBody {}
