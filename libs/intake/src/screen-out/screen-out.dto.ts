import { Moment, OneOf, Text } from '#platform';
import type { IntakeScreenedOut } from '../intake.events.js';

const REASONS = ['information-only', 'other-place', 'already-served'] as const;

export class ScreenOutDto {
  @OneOf(REASONS)
  reason: IntakeScreenedOut['data']['reason'];

  @Text(1_000, { description: 'What was offered instead.' })
  offered: string;

  @Moment({ optional: true })
  occurredAt?: string;
}
