import { NEED_ANSWERS, NEEDS } from '#codes';
import { HappenedBody, Nested, OneOf } from '#platform';

/** The ten needs by their codes. */
export class NeedsDto {
  [need: string]: string;
}

for (const need of NEEDS) OneOf(NEED_ANSWERS)(NeedsDto.prototype, need);

export class StateNeedsDto extends HappenedBody {
  @Nested(() => NeedsDto)
  needs: NeedsDto;
}
