import { HappenedBody } from '#platform';

export class AssignLeadBody extends HappenedBody {}
