import { Module } from '@nestjs/common';
import { PrivacyNoticeController } from './privacy-notice/privacy-notice.controller.js';

@Module({ controllers: [PrivacyNoticeController] })
export class GovernanceModule {}
