import { SERVICE_CODES } from '#codes';
import { ManyOf, Moment } from '#platform';

export class OfferServicesBody {
  @ManyOf(SERVICE_CODES)
  offered: string[];

  @ManyOf(SERVICE_CODES, { optional: true })
  chosen?: string[];

  @ManyOf(SERVICE_CODES, { optional: true })
  declined?: string[];

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
