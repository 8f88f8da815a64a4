import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { JURISDICTIONS, LANGUAGES } from '#codes';
import { OneOf, Me, Permission, type SignedIn } from '#platform';
import { noticeIn, type SpokenNotice } from '../privacy-notices.js';
import { localDay } from '../zone.js';

class NoticeQuery {
  @OneOf(LANGUAGES, { optional: true })
  language?: string;

  @OneOf(JURISDICTIONS, { optional: true })
  jurisdiction?: string;
}

/** The privacy notice that is said before a name or a birth date is asked for. */
@ApiTags('intake')
@Controller('api/privacy-notices')
export class PrivacyNoticeController {
  @Get('current')
  @Permission('governance.read-policy')
  current(@Query() query: NoticeQuery, @Me() actor: SignedIn): SpokenNotice {
    const jurisdiction = query.jurisdiction ?? actor.jurisdictions[0] ?? '27';
    return noticeIn(query.language ?? 'en', localDay(new Date().toISOString()), jurisdiction);
  }
}
