import { ApiProperty } from '@nestjs/swagger';
import { PlanWhoView } from '../plan.who.dto.js';

const text = { type: String } as const;
const uuid = { type: String, format: 'uuid' } as const;

export class OfferedStrengthView {
  @ApiProperty(uuid) personId: string;
  @ApiProperty(uuid) strengthId: string;
  @ApiProperty({ ...text, description: 'As they were written down, verbatim.' }) words: string;
  @ApiProperty({ enum: ['person', 'family', 'worker', 'partner', 'record'], required: false }) said?: string;
  @ApiProperty({ type: String, format: 'date-time' }) at: string;
  @ApiProperty({ type: () => PlanWhoView, description: 'Who wrote it down.' }) who: PlanWhoView;
}

export class OfferedStrengthsView {
  @ApiProperty({ type: () => OfferedStrengthView, isArray: true, description: 'By person, the newest first.' })
  items: OfferedStrengthView[];
}
