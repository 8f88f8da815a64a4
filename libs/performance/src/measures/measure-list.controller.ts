import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permission, ReadModels } from '#platform';
import { MEASURES_READ } from '../permissions.js';
import { MEASURES } from './definitions/catalogue.js';
import { MeasureList } from './measure-answers.dto.js';
import { MeasureQuery } from './measure-query.dto.js';
import { MeasureReader } from './measure-reader.js';
import { notCountedSince } from './not-counted-since.js';
import { titleOf, wordsOf } from './wording.js';

@ApiTags('performance')
@Controller('api/measures')
export class MeasureListController {
  constructor(
    private readonly reader: MeasureReader,
    private readonly readModels: ReadModels,
  ) {}

  @Get()
  @Permission(MEASURES_READ)
  @ApiOperation({ summary: 'The measures, each with its value of the period.' })
  @ApiOkResponse({ type: MeasureList })
  async list(@Query() query: MeasureQuery): Promise<MeasureList> {
    const items = MEASURES.map(async ({ id }) => {
      const question = this.reader.questionOf(id, query);
      const value = await this.reader.tile(question);
      const { threshold, target } = question.policy.values;
      const notUpToDateSince = await notCountedSince(this.readModels, question);
      const said = { id, title: titleOf(question), words: wordsOf(question), threshold, target, period: question.period };
      return { ...said, ...value, ...(notUpToDateSince && { notUpToDateSince }) };
    });
    return { items: await Promise.all(items) };
  }
}
