import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Me, Moment, Permission, Text, type SignedIn } from '#platform';
import { Drafts } from './drafts.js';

/** Characters of one draft. */
const LONGEST = 200_000;

export class DraftBody {
  @Text(LONGEST, { description: 'What was typed: a JSON text of the form’s own making.' })
  text: string;

  @Moment({ description: 'When it was typed.' })
  savedAt: string;
}

export class DraftListItem {
  @ApiProperty()
  key: string;
  @ApiProperty({ format: 'date-time' })
  savedAt: string;
}

export class DraftAnswer extends DraftListItem {
  @ApiProperty()
  text: string;
}

export class DraftList {
  @ApiProperty({ type: [DraftListItem] })
  items: DraftListItem[];
}

@ApiTags('Drafts')
@Controller('api/drafts')
@Permission('drafts.keep')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @ApiOperation({ summary: 'Your own drafts, newest first' })
  @ApiOkResponse({ type: DraftList })
  async list(@Me() me: SignedIn): Promise<DraftList> {
    return { items: [...(await this.drafts.list(me.id))] };
  }

  @Get(':key')
  @ApiOperation({ summary: 'One of your own drafts' })
  @ApiOkResponse({ type: DraftAnswer })
  get(@Me() me: SignedIn, @Param('key') key: string): Promise<DraftAnswer> {
    return this.drafts.get(me.id, key);
  }

  @Put(':key')
  @HttpCode(204)
  @ApiOperation({ summary: 'Keep what was typed; an earlier text never replaces a later one' })
  keep(@Me() me: SignedIn, @Param('key') key: string, @Body() body: DraftBody): Promise<void> {
    return this.drafts.keep(me.id, { key, ...body });
  }

  @Delete(':key')
  @HttpCode(204)
  @ApiOperation({ summary: 'Throw a draft away' })
  remove(@Me() me: SignedIn, @Param('key') key: string): Promise<void> {
    return this.drafts.remove(me.id, key);
  }
}
