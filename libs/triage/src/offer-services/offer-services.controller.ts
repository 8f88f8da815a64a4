import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Executed } from '#event-sourcing';
import { Commands, Meta, Permission, type CommandMeta } from '#platform';
import { OfferServicesBody } from './offer-services.dto.js';
import { offerServices } from './offer-services.js';

@ApiTags('triage')
@Controller('api/triages/:id')
export class OfferServicesController {
  constructor(private readonly commands: Commands) {}

  @Post('services')
  @HttpCode(200)
  @Permission('triage.assign-level', { kind: 'triage', param: 'id' })
  @ApiOperation({ summary: 'Which services were offered, chosen, declined.' })
  offer(@Param('id') streamId: string, @Body() { occurredAt, ...input }: OfferServicesBody, @Meta() meta: CommandMeta): Promise<Executed> {
    return this.commands.run(offerServices, { streamId, input, meta, occurredAt });
  }
}
