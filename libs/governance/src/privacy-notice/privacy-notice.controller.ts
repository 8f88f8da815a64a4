import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Me, Permission, type SignedIn } from '#platform';
import { noticeIn } from '../privacy-notices.js';
import { localDay } from '../zone.js';
import { NoticeQuery, NoticeView } from './privacy-notice.dto.js';

/** The privacy notice that is said before a name or a birth date is asked for. */
@ApiTags('intake')
@Controller('api/privacy-notices')
export class PrivacyNoticeController {
  @Get('current')
  @Permission('governance.read-policy')
  @ApiOkResponse({ type: NoticeView })
  current(@Query() query: NoticeQuery, @Me() actor: SignedIn): NoticeView {
    const jurisdiction = query.jurisdiction ?? actor.jurisdictions[0] ?? '27';
    const notice = noticeIn(query.language ?? 'en', localDay(new Date().toISOString()), jurisdiction);
    return { ...notice, sentences: [...notice.sentences] };
  }
}
