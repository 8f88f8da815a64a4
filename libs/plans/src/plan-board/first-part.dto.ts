import { ApiProperty } from '@nestjs/swagger';

/** How many steps did not come with the first part of a long plan: what a reader may not see is not counted. */
export class StepsToComeView {
  @ApiProperty({ type: 'integer', description: 'Still to do.' }) open: number;
  @ApiProperty({ type: 'integer', description: 'Done, or no longer needed.' }) over: number;
}
