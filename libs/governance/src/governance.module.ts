import { Module } from '@nestjs/common';
import { ListLegalGroundsController } from './list-legal-grounds/list-legal-grounds.controller.js';
import { ListPlanTemplatesController } from './list-plan-templates/list-plan-templates.controller.js';
import { PrivacyNoticeController } from './privacy-notice/privacy-notice.controller.js';

@Module({ controllers: [PrivacyNoticeController, ListLegalGroundsController, ListPlanTemplatesController] })
export class GovernanceModule {}
