import { ApiProperty } from '@nestjs/swagger';
import { JURISDICTIONS } from '#codes';
import { Day, OneOf } from '#platform';

export class LegalGroundsQuery {
  @OneOf(JURISDICTIONS, { optional: true })
  jurisdiction?: string;

  @Day({ optional: true, description: 'On which day they hold; today, if left out.' })
  on?: string;
}

const text = { type: String } as const;

export class LegalGroundView {
  @ApiProperty({ ...text, description: 'The catalogue of words has `law.<id>` and `law.<id>.ask`.' }) id: string;
  @ApiProperty(text) citation: string;
  @ApiProperty({ ...text, description: 'Whom to ask about it.' }) program: string;
  @ApiProperty({ type: String, format: 'date' }) effectiveFrom: string;
  @ApiProperty({ type: String, format: 'date', required: false }) effectiveTo?: string;
  @ApiProperty(text) source: string;
  @ApiProperty({ type: Boolean, description: 'Whether somebody has read it in its source for this list.' }) verified: boolean;
}

export class LegalGroundListView {
  @ApiProperty({ ...text, description: 'The version of the list.' }) policyVersion: string;
  @ApiProperty({ type: () => LegalGroundView, isArray: true }) items: LegalGroundView[];
}
