import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Permission, type SignedIn } from '#platform';
import { groundsOn } from '../legal-grounds.js';
import { policyInForce } from '../policies.js';
import { policyVersionOf } from '../policy.js';
import { localDay } from '../zone.js';
import { LegalGroundListView, LegalGroundsQuery } from './list-legal-grounds.dto.js';

/** The laws and rules that a step of a plan can be required by. */
@ApiTags('plans')
@Controller('api/legal-grounds')
export class ListLegalGroundsController {
  @Get()
  @Permission('governance.read-policy')
  @ApiOperation({ summary: 'The laws and rules by which a step of a plan can be required, as they hold on a day.' })
  @ApiOkResponse({ type: LegalGroundListView })
  list(@Query() query: LegalGroundsQuery, @Me() actor: SignedIn): LegalGroundListView {
    const day = query.on ?? localDay(new Date().toISOString());
    const policy = policyInForce('legal-grounds', day, query.jurisdiction ?? actor.jurisdictions[0] ?? '27');
    return { policyVersion: policyVersionOf(policy), items: groundsOn(policy.values.grounds, day).map((ground) => ({ ...ground })) };
  }
}
