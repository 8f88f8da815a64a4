import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Me, Permission, type SignedIn } from '#platform';
import type { PlanTemplate } from '../plan-templates.js';
import { policyInForce } from '../policies.js';
import { policyVersionOf } from '../policy.js';
import { localDay } from '../zone.js';
import { PlanTemplateListView, PlanTemplatesQuery, type PlanTemplateView } from './list-plan-templates.dto.js';

/** Ways towards a goal, in stages, from which a plan can begin. */
@ApiTags('plans')
@Controller('api/plan-templates')
export class ListPlanTemplatesController {
  @Get()
  @Permission('governance.read-policy')
  @ApiOperation({ summary: 'The templates that a goal can begin with today: their stages, steps and milestones.' })
  @ApiOkResponse({ type: PlanTemplateListView })
  list(@Query() query: PlanTemplatesQuery, @Me() actor: SignedIn): PlanTemplateListView {
    const day = localDay(new Date().toISOString());
    const policy = policyInForce('plan-templates', day, query.jurisdiction ?? actor.jurisdictions[0] ?? '27');
    return { policyVersion: policyVersionOf(policy), items: policy.values.templates.map(view) };
  }
}

function view({ stages, ...template }: PlanTemplate): PlanTemplateView {
  return {
    ...template,
    stages: stages.map(({ id, actions, milestones }) => ({ id, actions, milestones: milestones.map((one) => one.id) })),
  };
}
