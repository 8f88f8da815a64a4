import { SERVICE_CODES } from '#codes';
import { HappenedBody, ManyOf } from '#platform';

export class OfferServicesBody extends HappenedBody {
  @ManyOf(SERVICE_CODES)
  offered: string[];

  @ManyOf(SERVICE_CODES, { optional: true })
  chosen?: string[];

  @ManyOf(SERVICE_CODES, { optional: true })
  declined?: string[];
}
