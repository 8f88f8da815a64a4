import { HappenedBody, OneOf, Text } from '#platform';
import type { IntakeScreenedOut } from '../intake.events.js';

const REASONS = ['information-only', 'other-place', 'already-served'] as const;

export class ScreenOutDto extends HappenedBody {
  @OneOf(REASONS)
  reason: IntakeScreenedOut['data']['reason'];

  @Text(1_000, { description: 'What was offered instead.' })
  offered: string;
}
